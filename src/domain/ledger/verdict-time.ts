import { schoolDay } from '../term/school-day';
import type { Term } from '../term/term';
import { isClosed, type TermEnd } from './term-end/term-end';

/**
 * When a decision on a piece comes, as seen from the term's results. `afterResults`: the term's days are over, or somebody
 * has computed or put up results that the decision may move, so it is tried out first. `afterCutoff`: results stand for
 * good; the decision is listed and not counted.
 */
export type VerdictTime = 'beforeResults' | 'afterResults' | 'afterCutoff';

export function verdictTime(termEnd: TermEnd, { to }: Pick<Term, 'to'>, now: number): VerdictTime {
  if (isClosed(termEnd)) return 'afterCutoff';
  return termEnd.computation !== null || schoolDay(now) > to ? 'afterResults' : 'beforeResults';
}
