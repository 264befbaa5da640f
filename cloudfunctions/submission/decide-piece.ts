import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, type Result, refuse } from '@/domain/refusal';
import { creditRangeOf } from '@/domain/scoring/credit-range';
import { formOfPiece } from '@/domain/submission/catalogue';
import {
  type Decided,
  decideVerdict,
  type Verdict,
  type VerdictGround,
  type VerdictRefusal,
} from '@/domain/submission/decide-verdict';
import { refused } from '@/domain/submission/refusals';
import { decidingRight } from '@/domain/submission/review-right';
import type { Round, Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import { type AuditLine, auditId } from '../_shared/audit';
import { addMessage } from '../_shared/inbox';
import { factDocumentId } from '../_shared/repositories/facts';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findTerm } from '../_shared/repositories/schools';
import {
  findPiece,
  findRound,
  pieceDocumentId,
  readLedGroups,
  roundDocumentId,
  writePiece,
} from '../_shared/repositories/submissions';
import { wordsFault } from '../_shared/text-check';
import { inTransaction, type Transaction } from '../_shared/transaction';

type Refusal = VerdictRefusal | 'notFound' | 'ownPiece' | 'notYours' | 'contentRefused' | 'checkUnavailable';

/** Asked about a piece before anything is written; a refusal stops the decision. */
type Condition<Code extends string> = (
  piece: Submission,
  ground: VerdictGround & { readonly term: Term },
) => Promise<Result<unknown, Code>>;

/**
 * A reviewer's decision. State, round, fact and audit line stand or fall together; two reviewers at once meet in that
 * transaction, and exactly one of them decides. The message comes right after, and the timer repairs a missing one.
 * A decision that was made already is answered before any right is asked: passing a piece on ends one's right to it.
 */
export async function decidePiece<Code extends string = never>(
  { openId, caller, now }: { readonly openId: string; readonly caller: Caller; readonly now: number },
  submissionId: string,
  verdict: Verdict,
  condition?: Condition<Code>,
): Promise<Result<Round, Refusal | Code>> {
  const { schoolId, memberId: reviewerId } = caller;
  const [piece, led, standing] = await Promise.all([
    findPiece(schoolId, submissionId),
    readLedGroups(schoolId),
    findRound(schoolId, submissionId, verdict.round),
  ]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const wasMine = standing?.byMemberId === reviewerId && reviewerId !== piece.memberId;
  const right = decidingRight(caller, piece, led);
  if (right.right !== 'mayReview' && !wasMine) return refused(right.right);
  const term = await findTerm(schoolId, piece.termId);
  const duty = term?.duties.find(({ dutyId }) => dutyId === piece.dutyId);
  const form = formOfPiece(led.catalogue, piece);
  if (!term || duty === undefined || form === null) return refuse('notFound', commonRefusals.notFound);

  const { step, inSteadOf } =
    right.right === 'mayReview' ? right : { step: 'only' as const, inSteadOf: null };
  const credits = creditRangeOf(await findRuleBook(term));
  const by: VerdictGround = { reviewerId, inSteadOf, step, duty, form, credits, now };
  const foreseen = decideVerdict(piece, standing, verdict, by);
  if (!foreseen.ok) return foreseen;
  if ('repeated' in foreseen.data) return accept(await told(foreseen.data.repeated, duty.title));

  const met = await condition?.(piece, { ...by, term });
  if (met?.ok === false) return met;
  const fault = await wordsFault(openId, verdict.remark, 'remark');
  if (fault !== null) return refused(fault);

  const outcome = await inTransaction(async (transaction) => {
    const fresh = await readWithin(transaction, piece, verdict.round);
    const result = decideVerdict(fresh.piece, fresh.standing, verdict, by);
    if (result.ok && 'decided' in result.data) await writeDecision(transaction, piece, result.data.decided);
    return result;
  });
  if (!outcome.ok) return outcome;
  const round = 'decided' in outcome.data ? outcome.data.decided.round : outcome.data.repeated;
  return accept(await told(round, duty.title));
}

async function told(round: Round, title: string): Promise<Round> {
  for (const message of messagesFor(round, title)) await addMessage(message);
  return round;
}

async function readWithin(transaction: Transaction, found: Submission, n: number) {
  const { schoolId, submissionId } = found;
  const piece = await transaction.get<Submission>('submissions', pieceDocumentId(found));
  const standing = await transaction.get<Round>('rounds', roundDocumentId({ schoolId, submissionId, n }));
  return { piece: piece ?? found, standing };
}

async function writeDecision(
  transaction: Transaction,
  before: Submission,
  { piece, round, fact }: Decided,
): Promise<void> {
  await writePiece(transaction, piece, round);
  if (fact !== null) await transaction.add('facts', factDocumentId(fact), fact);
  const { inSteadOf } = round;
  const line: AuditLine = {
    schoolId: piece.schoolId,
    byMemberId: round.byMemberId,
    atMs: round.atMs,
    act: 'decideWork',
    subject: piece.submissionId,
    before: { state: before.state, step: before.step },
    after: {
      state: piece.state,
      step: piece.step,
      judgement: round.judgement,
      ...(inSteadOf === undefined ? {} : { inSteadOf }),
    },
    reason: round.remark,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}
