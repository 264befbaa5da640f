import type { Duty } from '../term/term';
import type { Submission, SubmissionState } from './submission';
import type { WorkKind } from './work-kind';

/** A duty and how far its piece has come. */
export interface DutyState {
  readonly dutyId: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly dueAtMs: number;
  /** `none`: nothing written yet. */
  readonly state: SubmissionState | 'none';
  readonly characters: number;
  /** Past due and still in the author's hands. */
  readonly overdue: boolean;
}

export function dutyView(
  duty: Duty,
  piece: Pick<Submission, 'state' | 'characters'> | null,
  now: number,
): DutyState {
  const { dutyId, kind, title, dueAtMs } = duty;
  const state = piece?.state ?? 'none';
  const overdue = now > dueAtMs && isOwed(state);
  return { dutyId, kind, title, dueAtMs, state, characters: piece?.characters ?? 0, overdue };
}

/** Whether the author still has to do something for the duty. */
export function isOwed(state: SubmissionState | 'none'): boolean {
  return state === 'none' || state === 'draft' || state === 'returned';
}

/** By due date, earliest first. */
export function byDueDate(a: Pick<Duty, 'dueAtMs' | 'dutyId'>, b: Pick<Duty, 'dueAtMs' | 'dutyId'>): number {
  return a.dueAtMs - b.dueAtMs || (a.dutyId < b.dutyId ? -1 : 1);
}
