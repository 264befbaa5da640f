import { accept, type Result } from '../../refusal';
import type { InspectionTier } from '../../scoring/facts';
import { inspectionRefused } from './inspection-refusals';

/** What is looked at. `notes` count in the ledger; the others are kept and shown, and count nowhere. */
export type InspectionKind = 'notes' | 'lessonPlans' | 'observations' | 'homework' | 'other';

/** Whose notebook is looked at, as things stood when the round was opened. Ids, never names. */
export interface Inspectee {
  readonly memberId: string;
  readonly groupId: string;
  /** Led the group then: nobody inspects the own notebook, so this one is the office's. */
  readonly leads: boolean;
}

/** `closing` and `reopening` are on their way: an act that was cut off there is completed by sending it again. */
export type InspectionState = 'open' | 'closing' | 'closed' | 'reopening';

/** A transition of a round; it is an audit line of its own, too. */
export interface InspectionAct {
  readonly act: 'opened' | 'closed' | 'reopened';
  readonly byMemberId: string;
  readonly atMs: number;
  /** `closed`: why some were not seen; `reopened`: why. Empty for none. */
  readonly reason: string;
}

/** How many of a group got what; `notSeen` are those without a tier. */
export type TierCounts = Readonly<Record<InspectionTier | 'notSeen', number>>;

/** A round of inspection (S2-5, S3-9): everyone's notebook in one list. One document, `SCHOOL:OPENER-KEY`. */
export interface Inspection {
  readonly schoolId: string;
  readonly termId: string;
  readonly inspectionId: string;
  readonly kind: InspectionKind;
  /** What is looked at, in words, where the kind is `other`; else empty. */
  readonly otherName: string;
  readonly title: string;
  /** The school day of the inspection, `YYYY-MM-DD`. */
  readonly day: string;
  readonly groupIds: readonly string[];
  readonly inspectees: readonly Inspectee[];
  /** Who looks: each group's leader, or the office alone. The office may always. */
  readonly by: 'leaders' | 'office';
  readonly state: InspectionState;
  /** Transitions behind it, the opening not counted: 1 after the first closing has begun, 2 after a reopening has. */
  readonly turn: number;
  readonly openedBy: string;
  readonly openedAtMs: number;
  readonly last: InspectionAct;
  /** By group id, taken when it was closed; null while it is not. */
  readonly counts: Readonly<Record<string, TierCounts>> | null;
}

type Begun = 'begun' | 'underWay' | 'already';

/** A closing or reopening, as it stands when it is asked for with the turn that the asker saw. */
export interface Transition {
  readonly inspection: Inspection;
  /** `underWay`: begun before and not finished; `already`: nothing is left to do. */
  readonly how: Begun;
}

interface By {
  readonly memberId: string;
  readonly reason: string;
  readonly now: number;
}

/** Begins to close a round that stands open at `turn`, goes on with it, or finds it done. */
export function beginClosing(
  inspection: Inspection,
  turn: number,
  by: By,
): Result<Transition, 'alreadyChanged'> {
  return begin(inspection, turn, { from: 'open', through: 'closing', to: 'closed' }, 'closed', by);
}

/** Begins to reopen a closed round: its facts will be reversed one by one. */
export function beginReopening(
  inspection: Inspection,
  turn: number,
  by: By,
): Result<Transition, 'alreadyChanged'> {
  return begin(inspection, turn, { from: 'closed', through: 'reopening', to: 'open' }, 'reopened', by);
}

function begin(
  inspection: Inspection,
  turn: number,
  way: Readonly<Record<'from' | 'through' | 'to', InspectionState>>,
  act: InspectionAct['act'],
  { memberId: byMemberId, now: atMs, reason }: By,
): Result<Transition, 'alreadyChanged'> {
  if (inspection.turn === turn + 1 && inspection.state === way.through)
    return accept({ inspection, how: 'underWay' });
  if (inspection.turn === turn + 1 && inspection.state === way.to)
    return accept({ inspection, how: 'already' });
  if (inspection.turn !== turn || inspection.state !== way.from) return inspectionRefused('alreadyChanged');
  const last = { act, byMemberId, atMs, reason };
  return accept({ inspection: { ...inspection, state: way.through, turn: turn + 1, last }, how: 'begun' });
}

/** The end of a transition, where this very turn is still on its way; else the round as it stands. */
export function endTransition(
  inspection: Inspection,
  turn: number,
  counts: Inspection['counts'],
): Inspection {
  if (inspection.turn !== turn) return inspection;
  if (inspection.state === 'closing') return { ...inspection, state: 'closed', counts };
  if (inspection.state === 'reopening') return { ...inspection, state: 'open', counts: null };
  return inspection;
}
