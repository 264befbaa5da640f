import type { TrainingSession } from './training-session';

/** Whether the audience may read it beforehand, or only when the session is over. */
export type MaterialWhen = 'before' | 'after';

/** A file for the audience of a session. One document each, `SCHOOL:SESSION:MEMBER-KEY`. */
export interface Material {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly materialId: string;
  readonly name: string;
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly when: MaterialWhen;
  readonly byMemberId: string;
  readonly addedAtMs: number;
}

export const MOST_MATERIALS = 12;
export const MOST_MATERIAL_BYTES = 20 * 1024 * 1024;

/** What WeChat can open on a phone. */
export const materialEndings = [
  'pdf',
  'doc',
  'docx',
  'ppt',
  'pptx',
  'xls',
  'xlsx',
  'jpg',
  'jpeg',
  'png',
] as const;

export function isReadable(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return materialEndings.some((known) => known === ending);
}

/** Whether the audience may read a material now: after the session means closed, or its end gone by. */
export function isOut(
  { when }: Pick<Material, 'when'>,
  session: Pick<TrainingSession, 'state' | 'endsAtMs'>,
  nowMs: number,
): boolean {
  if (when === 'before') return true;
  return session.state === 'closed' || (session.state !== 'cancelled' && nowMs > session.endsAtMs);
}
