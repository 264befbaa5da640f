import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { type Decided, decideVerdict, type Verdict } from '@/domain/submission/decide-verdict';
import { refused } from '@/domain/submission/refusals';
import { reviewRight } from '@/domain/submission/review-right';
import type { Round, Submission } from '@/domain/submission/submission';
import { cleanText } from '@/domain/submission/text';
import type { Duty } from '@/domain/term/term';
import { type AuditLine, auditId } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { factDocumentId } from '../_shared/repositories/facts';
import {
  findPiece,
  findRound,
  pieceDocumentId,
  readLedGroups,
  readQueue,
  roundDocumentId,
  writePiece,
} from '../_shared/repositories/submissions';
import { checkText } from '../_shared/text-check';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { readDuties } from './duties-of-pieces';

/**
 * A reviewer's decision. State, round, fact and audit line stand or fall together; two reviewers at once meet in that
 * transaction, and exactly one of them decides. The message comes right after, and the timer repairs a missing one.
 */
export const decide: Handler<typeof submission.actions.decide> = async ({ caller, openId, now }, input) => {
  const { schoolId } = caller;
  const verdict: Verdict = { ...input, remark: cleanText(input.remark) };
  const [piece, led, standing] = await Promise.all([
    findPiece(schoolId, input.submissionId),
    readLedGroups(schoolId),
    findRound(schoolId, input.submissionId, input.round),
  ]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const right = reviewRight(caller, piece, led);
  if (right !== 'mayReview') return refused(right);
  const duty = (await readDuties(schoolId, [piece])).get(piece.dutyId);
  if (duty === undefined) return refuse('notFound', commonRefusals.notFound);

  const by = { reviewerId: caller.memberId, duty, now };
  const foreseen = decideVerdict(piece, standing, verdict, by);
  if (!foreseen.ok) return foreseen;
  if ('repeated' in foreseen.data) return accept(await reply(caller, foreseen.data.repeated, duty));

  if (verdict.remark !== '') {
    const suggestion = await checkText(openId, verdict.remark, 'remark');
    if (suggestion === 'risky') return refused('contentRefused');
    if (suggestion === 'review') return refused('checkUnavailable');
  }

  const outcome = await inTransaction(async (transaction) => {
    const fresh = await readWithin(transaction, piece, input.round);
    const result = decideVerdict(fresh.piece, fresh.standing, verdict, by);
    if (result.ok && 'decided' in result.data) await writeDecision(transaction, piece, result.data.decided);
    return result;
  });
  if (!outcome.ok) return outcome;
  const round = 'decided' in outcome.data ? outcome.data.decided.round : outcome.data.repeated;
  return accept(await reply(caller, round, duty));
};

async function readWithin(transaction: Transaction, found: Submission, n: number) {
  const piece = await transaction.get<Submission>('submissions', pieceDocumentId(found));
  const standing = await transaction.get<Round>(
    'rounds',
    roundDocumentId({ schoolId: found.schoolId, submissionId: found.submissionId, n }),
  );
  return { piece: piece ?? found, standing };
}

async function writeDecision(
  transaction: Transaction,
  before: Submission,
  { piece, round, fact }: Decided,
): Promise<void> {
  await writePiece(transaction, piece, round);
  if (fact !== null) await transaction.add('facts', factDocumentId(fact), fact);
  const line: AuditLine = {
    schoolId: piece.schoolId,
    byMemberId: round.byMemberId,
    atMs: round.atMs,
    act: 'decideWork',
    subject: piece.submissionId,
    before: { state: before.state },
    after: { state: piece.state, judgement: round.judgement },
    reason: round.remark,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}

/** Tells the author, and answers what was decided then and what waits for the reviewer next. */
async function reply(caller: Caller, round: Round, duty: Duty) {
  for (const message of messagesFor(round, duty.title)) await addMessage(message);
  const queue = await readQueue(caller);
  const next = queue.find((waiting) => waiting.submissionId !== round.submissionId);
  return {
    state: round.act as Verdict['verdict'],
    judgement: round.judgement,
    nextSubmissionId: next?.submissionId ?? null,
  };
}
