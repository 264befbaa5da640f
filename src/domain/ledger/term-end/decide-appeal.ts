import { accept, type Result, refuse } from '../../refusal';
import { type Appeal, appealIdOf } from './appeal';
import { refused } from './refusals';
import { isClosed, type TermEnd } from './term-end';

/** What is disputed, by the words that the teacher saw. */
export interface Disputed {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly factId: string | null;
  readonly factTitle: string;
}

/**
 * An appeal against one's own result while the notice runs. `disputed` is null when the fact is none of the teacher's
 * postings in this item.
 */
export function decideAppeal(
  termEnd: TermEnd,
  memberId: string,
  disputed: Disputed | null,
  words: string,
  now: number,
): Result<Appeal, 'noNotice' | 'noticeOver' | 'notYours'> {
  if (termEnd.state === 'open') return refused('noNotice');
  if (isClosed(termEnd) || now > termEnd.notice.untilMs) return refused('noticeOver');
  if (disputed === null) return refused('notYours');
  const { schoolId, termId, notice } = termEnd;
  return accept({
    schoolId,
    termId,
    appealId: appealIdOf(memberId, disputed.itemId, disputed.factId, notice.n),
    memberId,
    ...disputed,
    words,
    madeAtMs: now,
    state: 'open',
    answer: '',
    decidedAtMs: null,
    decidedBy: null,
  });
}

/** An appeal that stands already: the same words sent again are the same appeal, other words are too late. */
export function meetAppeal(standing: Appeal, words: string): Result<Appeal, 'alreadyDecided'> {
  return standing.words === words
    ? accept(standing)
    : refuse('alreadyDecided', '这一条您已经提出过申诉，请在申诉记录里查看答复。');
}

export interface AppealAnswer {
  readonly verdict: 'rejected' | 'upheld';
  readonly answer: string;
}

/**
 * The office's answer. The same answer of the same person sent again meets its first result: the appeal is returned as it
 * is. Nobody decides an appeal of their own.
 */
export function decideAppealAnswer(
  termEnd: TermEnd,
  appeal: Appeal,
  { verdict, answer }: AppealAnswer,
  by: { readonly memberId: string; readonly now: number },
): Result<Appeal, 'termClosed' | 'alreadyDecided' | 'ownAppeal'> {
  if (appeal.memberId === by.memberId) return refused('ownAppeal');
  if (appeal.state !== 'open') {
    const isSame = appeal.state === verdict && appeal.answer === answer && appeal.decidedBy === by.memberId;
    return isSame ? accept(appeal) : refused('alreadyDecided', { answer: appeal.answer });
  }
  if (isClosed(termEnd)) return refused('termClosed');
  return accept({ ...appeal, state: verdict, answer, decidedAtMs: by.now, decidedBy: by.memberId });
}
