import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { hostEntryRefusals } from '@/domain/attendance/host-entry';
import { claimRejectedMessage } from '@/domain/notice/claim-messages';
import { refuse } from '@/domain/refusal';
import { writeAudit } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { rejectWaiting } from '../_shared/repositories/claims';
import { readRoom, rosterOf } from './roster';

/** Turns one claim down. It is final for this code; whoever was there after all is entered by the list. */
export const rejectClaim: Handler<typeof attendance.actions.rejectClaim> = async (
  { caller, now },
  { sessionId, memberId, act, reason },
) => {
  const found = await readRoom(caller, sessionId);
  if (!found.ok) return found;
  const { session, claims } = found.data;
  const claim = claims.find((one) => one.memberId === memberId && (one.act ?? 'checkIn') === act);
  if (claim === undefined) return refuse('notFound', commonRefusals.notFound);
  if (memberId === caller.memberId) return refuse('ownFact', hostEntryRefusals.ownFact);
  const rejected = { byMemberId: caller.memberId, reason, atMs: now };
  const standing = await rejectWaiting(claim, rejected);
  if (standing?.rejected == null) return refuse('alreadyDone', hostEntryRefusals.alreadyDone);
  const { byMemberId, atMs, reason: why } = standing.rejected;
  const subject = `${sessionId}.${memberId}`;
  await writeAudit(
    {
      schoolId: caller.schoolId,
      byMemberId,
      atMs,
      act: 'rejectClaim',
      subject,
      before: claim.slot,
      after: act,
      reason: why,
    },
    act,
  );
  await addMessage(claimRejectedMessage({ ...claim, rejected: standing.rejected }, session.title));
  return rosterOf(caller, sessionId, now);
};
