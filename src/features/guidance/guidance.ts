import type { GuidanceDesk, GuidanceEntry, GuidedPiece } from '@/contract/guidance';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** Where an expert is invited for one piece. */
export function deskOf(submissionId: string): Resource<GuidanceDesk> {
  return createResource<GuidanceDesk>(() => call('submission', 'guidanceDesk', { submissionId }));
}

/** A piece as its expert reads it. Read anew for every visit: its author may have handed in meanwhile. */
export function guidedPieceOf(submissionId: string): Resource<GuidedPiece> {
  return createResource<GuidedPiece>(() => call('submission', 'guidedPiece', { submissionId }));
}

const asked = createResource<{ readonly entries: readonly GuidanceEntry[] }>(
  () => call('submission', 'guidances', {}),
  'guidances',
);

/** What this person was asked to guide. */
export const useGuidances = asked.use;
export const refreshGuidances = asked.refresh;

/** Answers why it could not be done, or null. */
export async function invite(
  desk: Resource<GuidanceDesk>,
  invitation: { readonly submissionId: string; readonly expertId: string; readonly note: string },
): Promise<string | null> {
  const answer = await call('submission', 'inviteExpert', invitation);
  if (!answer.ok) return answer.error.message;
  desk.replace(answer.data);
  return null;
}

export async function end(submissionId: string, ending: 'settled' | 'withdrawn'): Promise<string | null> {
  const answer = await call('submission', 'endGuidance', { submissionId, ending });
  void refreshGuidances();
  return answer.ok ? null : answer.error.message;
}

export async function guide(
  piece: Resource<GuidedPiece>,
  advice: {
    readonly submissionId: string;
    readonly round: number;
    readonly whole: string;
    readonly parts: Record<string, string>;
  },
): Promise<string | null> {
  const answer = await call('submission', 'guide', advice);
  void refreshGuidances();
  if (!answer.ok) return answer.error.message;
  piece.replace(answer.data);
  return null;
}
