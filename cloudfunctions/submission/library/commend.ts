import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { decideCommendation } from '@/domain/submission/commend';
import { refused } from '@/domain/submission/refusals';
import type { Round, Submission } from '@/domain/submission/submission';
import { cleanText } from '@/domain/submission/text';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { findRound, pieceDocumentId, readRounds, writePiece } from '../../_shared/repositories/submissions';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { findConcerned } from '../concerned';

/** Recommends an approved piece. Its author is told; whether the school may read it stays the author's own decision. */
export const commend: Handler<typeof submission.actions.commend> = async ({ caller, openId, now }, input) => {
  const concerned = await findConcerned(caller, input.submissionId);
  if (concerned === null) return refuse('notFound', commonRefusals.notFound);
  const { piece, answers } = concerned;
  if (answers !== 'mayReview') return refused(answers);
  const remark = cleanText(input.remark);
  if (remark === '') return refused('remarkMissing');
  const by = { memberId: caller.memberId, now };
  const foreseen = decideCommendation(piece, remark, by);
  if (!foreseen.ok) return foreseen;
  if ('commended' in foreseen.data) {
    const fault = await wordsFault(openId, remark, 'remark');
    if (fault !== null) return refused(fault);
  }
  const outcome = await inTransaction(async (transaction) => {
    const fresh = (await transaction.get<Submission>('submissions', pieceDocumentId(piece))) ?? piece;
    const result = decideCommendation(fresh, remark, by);
    if (result.ok && 'commended' in result.data)
      await writePiece(transaction, result.data.commended.piece, result.data.commended.round);
    return result;
  });
  if (!outcome.ok) return outcome;
  const isNew = 'commended' in outcome.data;
  await tellAuthor(piece, isNew ? outcome.data.commended.round : await standingRound(piece));
  return accept({ commendedAtMs: isNew ? now : outcome.data.standing });
};

/** The round of a commendation that stands, whose message a resend repairs. */
async function standingRound({ schoolId, submissionId }: Submission): Promise<Round | null> {
  const last = (await readRounds(schoolId, submissionId)).filter(({ act }) => act === 'commended').at(-1);
  return last === undefined ? null : findRound(schoolId, submissionId, last.n);
}

async function tellAuthor(piece: Submission, round: Round | null): Promise<void> {
  if (round === null) return;
  const duty = (await readDuties(piece.schoolId, [piece])).get(piece.dutyId);
  for (const message of messagesFor(round, duty?.title ?? '')) await addMessage(message);
}
