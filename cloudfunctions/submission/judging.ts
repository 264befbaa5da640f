import type { ReviewView } from '@/contract/submission';
import { judgedItems, runningScores } from '@/domain/ledger/running-score';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import type { Member } from '@/domain/people/member';
import { creditRangeOf } from '@/domain/scoring/credit-range';
import { missingParts } from '@/domain/submission/parts';
import { isLate } from '@/domain/submission/piece';
import type { Submission } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import type { Duty, Term } from '@/domain/term/term';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { readAuthorRecord } from './author-record';

type Judging = Pick<ReviewView, 'credits' | 'judged'>;

interface JudgingGround {
  /** Null when the roster no longer has the author. */
  readonly author: Member | null;
  readonly term: Term;
  readonly duty: Duty;
  readonly form: WorkForm;
  readonly piece: Submission;
  readonly time: VerdictTime;
  /** It waits for the caller: only then are scores looked at. */
  readonly isWaiting: boolean;
}

export const nothingJudged: Judging = { credits: null, judged: [] };

/** What the term's book lets a reviewer judge in this piece, and where that would bring its author. */
export async function readJudging(
  { author, term, duty, form, piece, time, isWaiting }: JudgingGround,
  now: number,
): Promise<Judging> {
  const isCounted = isWaiting && time !== 'afterCutoff';
  const [book, mine] = await Promise.all([
    findRuleBook(term),
    isCounted && author !== null ? readAuthorRecord(author, term) : null,
  ]);
  const credits = creditRangeOf(book);
  const countsAs = duty.countsAs === undefined ? form.countsAs : duty.countsAs;
  const missing = missingParts(form, piece.parts).length;
  const items = judgedItems(book, countsAs, { late: isLate(piece, duty), missingParts: missing });
  if (items.length === 0 || mine === null)
    return { credits, judged: items.map((item) => ({ ...item, running: null })) };
  const { record, yardstick } = mine;
  const creditsHundredths = credits?.leastHundredths ?? 0;
  const ground = { piece, duty, form, missingParts: missing, creditsHundredths };
  const running = runningScores(record, book, yardstick, ground, now);
  const judged = items.map((item) => {
    const { itemId, ...score } = running.find((each) => each.itemId === item.itemId)!;
    return { ...item, running: score };
  });
  return { credits, judged };
}
