import { accept, type Result } from '../../refusal';
import type { Acting } from './decide-notice';
import { refused } from './refusals';
import { type FreezingTermEnd, isClosed, type Notice, nextTransition, type TermEnd } from './term-end';

/**
 * How long a write may be on its way: a function lives at most 60 s. What carries a moment before the cut-off has arrived
 * this long after it; so has an appeal that was made in the notice's last second.
 */
export const WRITES_IN_FLIGHT_MS = 90_000;

/** From when a notice's term may be frozen: an appeal of its last second has arrived by then. */
export function mayFreezeFromMs({ untilMs }: Notice): number {
  return untilMs + WRITES_IN_FLIGHT_MS;
}

type FreezeRefusal = 'noNotice' | 'noticeRunning' | 'appealsOpen' | 'recomputeFirst';

/**
 * Sets the cut-off: what is recorded up to now counts, what comes later is listed. `fresh` is the number of the
 * computation that holds everything recorded so far. Whoever presses second meets the first freezing.
 */
export function decideFreeze(
  termEnd: TermEnd,
  given: { readonly openAppeals: number; readonly fresh: number | null },
  by: Acting,
): Result<TermEnd, FreezeRefusal> {
  if (isClosed(termEnd)) return accept(termEnd);
  if (termEnd.state !== 'notice') return refused('noNotice');
  const { notice, computation } = termEnd;
  const fromMs = mayFreezeFromMs(notice);
  if (by.now < fromMs) return refused('noticeRunning', { fromMs });
  if (given.openAppeals > 0) return refused('appealsOpen', { open: given.openAppeals });
  if (computation.n !== given.fresh) return refused('recomputeFirst');
  return accept({
    ...termEnd,
    state: 'freezing',
    cutoffAtMs: by.now,
    statements: null,
    last: nextTransition(termEnd, 'freeze', by),
  });
}

/** Whether everything from before the cut-off has arrived. */
export function isSettled({ cutoffAtMs }: Pick<FreezingTermEnd, 'cutoffAtMs'>, now: number): boolean {
  return now >= cutoffAtMs + WRITES_IN_FLIGHT_MS;
}

/** The flip, once every statement stands: in the name of who pressed freeze. A frozen term is returned as it is. */
export function closedTermEnd(termEnd: TermEnd, now: number): TermEnd {
  if (termEnd.state !== 'freezing' || termEnd.statements === null || termEnd.last === null) return termEnd;
  const { byMemberId, reason } = termEnd.last;
  return {
    ...termEnd,
    state: 'frozen',
    statements: termEnd.statements,
    frozenAtMs: now,
    last: nextTransition(termEnd, 'closeTerm', { memberId: byMemberId, reason, now }),
    toldAtMs: null,
  };
}
