import { accept, type Result } from '../../refusal';
import { endOfDayAfter } from '../../term/school-day';
import { refused } from './refusals';
import { isClosed, isRepeated, nextTransition, type TermEnd } from './term-end';

export interface Acting {
  readonly memberId: string;
  readonly reason: string;
  readonly now: number;
}

/**
 * Puts the results up for everybody, until the end of the last of `days` days after today. `fresh` is the number of the
 * computation that was found to hold everything recorded so far; null when none does. The same request sent again is
 * answered with what stands.
 */
export function decideNotice(
  termEnd: TermEnd,
  days: number,
  fresh: number | null,
  by: Acting,
): Result<TermEnd, 'termClosed' | 'alreadyOpen' | 'recomputeFirst'> {
  if (isClosed(termEnd)) return refused('termClosed');
  if (termEnd.state === 'notice') {
    const isSame = isRepeated(termEnd, 'openNotice', by) && termEnd.notice.days === days;
    return isSame ? accept(termEnd) : refused('alreadyOpen', { untilMs: termEnd.notice.untilMs });
  }
  const { computation } = termEnd;
  if (computation === null || computation.n !== fresh) return refused('recomputeFirst');
  return accept({
    ...termEnd,
    state: 'notice',
    computation,
    notice: {
      n: (termEnd.notice?.n ?? 0) + 1,
      days,
      fromMs: by.now,
      untilMs: endOfDayAfter(by.now, days),
      computation: computation.n,
    },
    last: nextTransition(termEnd, 'openNotice', by),
    toldAtMs: null,
  });
}

/** Takes the notice back. What was computed and objected to stays. */
export function decideWithdrawal(termEnd: TermEnd, by: Acting): Result<TermEnd, 'termClosed' | 'noNotice'> {
  if (isClosed(termEnd)) return refused('termClosed');
  if (termEnd.state === 'open')
    return isRepeated(termEnd, 'withdrawNotice', by) ? accept(termEnd) : refused('noNotice');
  return accept({
    ...termEnd,
    state: 'open',
    last: nextTransition(termEnd, 'withdrawNotice', by),
    toldAtMs: null,
  });
}
