import { accept, type Result } from '../../refusal';
import { refused } from './refusals';
import { type Computation, isClosed, keyOf, type TermEnd } from './term-end';

/** A computation that was finished; which other one it follows is known when it is kept. */
export type Computed = Omit<Computation, 'previous'>;

/**
 * Keeps a computation as the results that are shown. `basedOn` is the number of the one that it was compared with: when
 * another was kept since, that one stays, and staleness says whether a third is needed.
 */
export function keepComputation(
  termEnd: TermEnd,
  computed: Computed,
  basedOn: number | null,
): Result<TermEnd, 'termClosed'> {
  if (isClosed(termEnd)) return refused('termClosed');
  const { computation } = termEnd;
  if ((computation?.n ?? null) !== basedOn) return accept(termEnd);
  return accept({ ...termEnd, computation: following(computed, computation) });
}

/** Everything was computed anew and says the same: only the time is new, and what changed before it stays listed. */
export function confirmComputation(
  termEnd: TermEnd,
  confirmed: Pick<Computed, 'n' | 'computedAtMs' | 'computedBy' | 'mark' | 'ruleBook'>,
): Result<TermEnd, 'termClosed'> {
  if (isClosed(termEnd)) return refused('termClosed');
  const { computation } = termEnd;
  if (computation?.n !== confirmed.n) return accept(termEnd);
  return accept({ ...termEnd, computation: { ...computation, ...confirmed } });
}

/**
 * Keeps the last computation of all, from the facts up to the cut-off. Of two that were made at once the first is kept, so
 * that every statement is written from the same one.
 */
export function keepFinalComputation(termEnd: TermEnd, computed: Computed, statements: number): TermEnd {
  if (termEnd.state !== 'freezing' || termEnd.statements !== null) return termEnd;
  return { ...termEnd, computation: following(computed, termEnd.computation), statements };
}

/**
 * Whether nobody will look at the results kept under `n` any more. Of a number above the shown one that is not known: its
 * computation may be under way. One below it is never kept, even when it is still being written.
 */
export function isSuperseded(n: number, { computation }: TermEnd): boolean {
  return computation !== null && n < computation.n && n !== computation.previous?.n;
}

function following(computed: Computed, before: Computation | null): Computation {
  return { ...computed, previous: before === null ? null : keyOf(before) };
}
