import { teaches } from '../people/role';
import { owes } from '../term/owes';
import type { Duty, Term } from '../term/term';
import { byDueDate, type DutyState, dutyView, isOwed } from './duty-view';
import type { Submission } from './submission';

/** A duty of one person in a due list. */
export interface DueLine extends DutyState {
  /** Until when a returned piece is asked for again; absent where no such date was set. */
  readonly returnDueAtMs?: number;
  /** What it was planned with: 听课 1 to 8. */
  readonly seriesId?: string;
}

type Debtor = Parameters<typeof owes>[0];
type Written = Pick<Submission, 'dutyId' | 'state' | 'characters'> &
  Partial<Pick<Submission, 'returnDueAtMs'>>;

/** What this person owes in a term. Who does not teach owes nothing. */
export function dutiesOf(person: Debtor, term: Pick<Term, 'from' | 'duties'>): Duty[] {
  return teaches(person) ? term.duties.filter((duty) => owes(person, duty, term)) : [];
}

/**
 * Everything of a term that concerns a person, the most urgent first and what is handed in last. What somebody wrote stays
 * in the list, although the duty is another's by now.
 */
export function dueLines(
  person: Debtor,
  term: Pick<Term, 'from' | 'duties'>,
  pieces: readonly Written[],
  now: number,
): DueLine[] {
  const written = new Map(pieces.map((piece) => [piece.dutyId, piece]));
  const owed = new Set(dutiesOf(person, term));
  return term.duties
    .filter((duty) => owed.has(duty) || written.has(duty.dutyId))
    .map((duty) => dueLine(duty, written.get(duty.dutyId) ?? null, now))
    .sort(byUrgency);
}

/** A duty with what became of it. A date set with a return counts in place of the duty's own. */
export function dueLine(duty: Duty, piece: Omit<Written, 'dutyId'> | null, now: number): DueLine {
  const view = dutyView(duty, piece, now);
  const again = piece?.state === 'returned' ? (piece.returnDueAtMs ?? null) : null;
  return {
    ...view,
    ...(again === null ? {} : { returnDueAtMs: again, overdue: now > again }),
    ...(duty.seriesId === undefined ? {} : { seriesId: duty.seriesId }),
  };
}

/** Until when it is asked for, as things stand. */
export function dueMoment({ dueAtMs, returnDueAtMs }: Pick<DueLine, 'dueAtMs' | 'returnDueAtMs'>): number {
  return returnDueAtMs ?? dueAtMs;
}

/** Overdue and returned ones first, then what is in the author's hands, then the rest; the sooner due the earlier. */
function byUrgency(a: DueLine, b: DueLine): number {
  return urgency(a) - urgency(b) || dueMoment(a) - dueMoment(b) || byDueDate(a, b);
}

function urgency({ state, overdue }: DueLine): number {
  if (overdue || state === 'returned') return 0;
  return isOwed(state) ? 1 : 2;
}
