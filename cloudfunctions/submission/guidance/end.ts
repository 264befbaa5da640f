import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { endingMessages } from '@/domain/notice/guidance-messages';
import { accept, refuse } from '@/domain/refusal';
import type { Guidance } from '@/domain/submission/guidance';
import { decideEnding } from '@/domain/submission/guidance-invite';
import { refused } from '@/domain/submission/refusals';
import type { Submission } from '@/domain/submission/submission';
import { type AuditLine, auditId } from '../../_shared/audit';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { guidanceDocumentId, lastGuidanceWithin, readGuidances } from '../../_shared/repositories/guidances';
import { pieceDocumentId, writePiece } from '../../_shared/repositories/submissions';
import { inTransaction, type Transaction } from '../../_shared/transaction';
import { findConcerned } from '../concerned';

/** 可以定稿, or taken back. From then on the expert neither reads nor says anything more about the piece. */
export const endGuidance: Handler<typeof submission.actions.endGuidance> = async ({ caller, now }, input) => {
  const concerned = await findConcerned(caller, input.submissionId);
  if (concerned === null) return refuse('notFound', commonRefusals.notFound);
  const { piece, answers } = concerned;
  if (answers !== 'mayReview' && !(await wasAsked(caller.memberId, piece))) return refused(answers);

  const by = { memberId: caller.memberId, now };
  const outcome = await inTransaction(async (transaction) => {
    const fresh = (await transaction.get<Submission>('submissions', pieceDocumentId(piece))) ?? piece;
    const result = decideEnding(fresh, await lastGuidanceWithin(transaction, piece), input.ending, by);
    if (!result.ok || !('ended' in result.data)) return result;
    const { guidance } = result.data.ended;
    await writePiece(transaction, result.data.ended.piece, null);
    await transaction.replace('guidances', guidanceDocumentId(guidance, guidance.n), guidance);
    await auditEnding(transaction, guidance, now);
    return result;
  });
  if (!outcome.ok) return outcome;
  const guidance = 'ended' in outcome.data ? outcome.data.ended.guidance : outcome.data.repeated;
  const duty = (await readDuties(caller.schoolId, [piece])).get(piece.dutyId);
  for (const message of endingMessages(guidance, duty?.title ?? '')) await addMessage(message);
  return accept({ ended: true });
};

/** The newest invitation is the caller's own; also when it has ended, so that the end sent again meets itself. */
async function wasAsked(memberId: string, piece: Submission): Promise<boolean> {
  return (await readGuidances(piece)).at(-1)?.expertId === memberId;
}

async function auditEnding(transaction: Transaction, guidance: Guidance, now: number): Promise<void> {
  const line: AuditLine = {
    schoolId: guidance.schoolId,
    byMemberId: guidance.endedBy ?? '',
    atMs: now,
    act: 'endGuidance',
    subject: guidance.submissionId,
    before: { expertId: guidance.expertId },
    after: { ending: guidance.ending },
    reason: '',
  };
  await transaction.add('audits', auditId(line, String(guidance.n)), line);
}
