import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { invitationMessage } from '@/domain/notice/guidance-messages';
import { accept, refuse } from '@/domain/refusal';
import type { Guidance } from '@/domain/submission/guidance';
import { decideInvitation, mayGuide } from '@/domain/submission/guidance-invite';
import { guidanceRefused } from '@/domain/submission/guidance-refusals';
import { refused } from '@/domain/submission/refusals';
import type { Submission } from '@/domain/submission/submission';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../../_shared/audit';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { guidanceDocumentId, lastGuidanceWithin } from '../../_shared/repositories/guidances';
import { findMember } from '../../_shared/repositories/members';
import { pieceDocumentId, writePiece } from '../../_shared/repositories/submissions';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction, type Transaction } from '../../_shared/transaction';
import { findConcerned } from '../concerned';
import { deskView } from './desk';

/**
 * Invites an expert. Piece and invitation are written together: of two who invite at once, the second meets the first's
 * and is refused. The message comes right after, and again with a resend.
 */
export const inviteExpert: Handler<typeof submission.actions.inviteExpert> = async (
  { caller, openId, now },
  input,
) => {
  const concerned = await findConcerned(caller, input.submissionId);
  if (concerned === null) return refuse('notFound', commonRefusals.notFound);
  if (concerned.answers !== 'mayReview') return refused(concerned.answers);
  const { piece } = concerned;
  const expert = await findMember(caller.schoolId, input.expertId);
  if (expert === null || !mayGuide(expert, piece, caller.memberId)) return guidanceRefused('wrongExpert');
  const invitation = { expertId: input.expertId, note: cleanText(input.note) };
  const fault = await wordsFault(openId, invitation.note, 'remark');
  if (fault !== null) return refused(fault);

  const by = { memberId: caller.memberId, now };
  const outcome = await inTransaction(async (transaction) => {
    const fresh = (await transaction.get<Submission>('submissions', pieceDocumentId(piece))) ?? piece;
    const result = decideInvitation(fresh, await lastGuidanceWithin(transaction, piece), invitation, by);
    if (!result.ok || !('invited' in result.data)) return result;
    const { guidance } = result.data.invited;
    await writePiece(transaction, result.data.invited.piece, null);
    await transaction.add('guidances', guidanceDocumentId(guidance, guidance.n), guidance);
    await auditInvitation(transaction, guidance);
    return result;
  });
  if (!outcome.ok) return outcome;
  const guidance = 'invited' in outcome.data ? outcome.data.invited.guidance : outcome.data.repeated;
  const duty = (await readDuties(caller.schoolId, [piece])).get(piece.dutyId);
  await addMessage(invitationMessage(guidance, duty?.title ?? '', caller.name));
  return accept(await deskView(caller, piece));
};

async function auditInvitation(transaction: Transaction, guidance: Guidance): Promise<void> {
  const line: AuditLine = {
    schoolId: guidance.schoolId,
    byMemberId: guidance.invitedBy,
    atMs: guidance.invitedAtMs,
    act: 'inviteExpert',
    subject: guidance.submissionId,
    before: null,
    after: { expertId: guidance.expertId },
    reason: guidance.note,
  };
  await transaction.add('audits', auditId(line, String(guidance.n)), line);
}
