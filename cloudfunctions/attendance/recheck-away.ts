import { type LeaveRequest, reasonChecked } from '@/domain/attendance/leave-request';
import { type MakeUp, noteChecked } from '@/domain/attendance/make-up';
import { tellOfMakeUp } from '../_shared/away-messages';
import { withoutId } from '../_shared/documents';
import { askAboutPictures } from '../_shared/picture-check';
import { leaveRequestDocumentId } from '../_shared/repositories/leave-requests';
import { findMakeUpRound, makeUpDocumentId, makeUpRoundDocumentId } from '../_shared/repositories/make-ups';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';

/** The platform answers within half an hour, or not at all. */
const PATIENCE_MS = 30 * 60_000;

/** Asks again about a reason, or a slip, that the platform has not answered for. */
export async function recheckLeave(
  request: LeaveRequest,
  openId: string,
  now: number,
): Promise<LeaveRequest> {
  const { schoolId, requestId, slip, state } = request;
  if (state === 'waiting' && slip?.check === 'pending' && now - request.askedAtMs > PATIENCE_MS)
    await askAboutPictures({ schoolId, leaveRequestId: requestId }, [slip.fileId], openId, now);
  if (request.reasonCheck !== 'pending' || request.tidiedAtMs !== null) return request;
  const suggestion = await checkText(openId, request.reason, 'remark');
  return inTransaction(async (transaction) => {
    const id = leaveRequestDocumentId(request);
    const stored = await transaction.get<LeaveRequest>('leaveRequests', id);
    const before = stored === null ? request : withoutId(stored);
    const after = reasonChecked(before, suggestion);
    if (after !== before) await transaction.replace('leaveRequests', id, after);
    return after;
  });
}

/** The same of a note: passed, it comes into the queue; refused, it goes back to its author with a round. */
export async function recheckMakeUp(makeUp: MakeUp, openId: string, now: number): Promise<MakeUp> {
  if (makeUp.state !== 'waiting' || makeUp.textCheck === 'pass') return makeUp;
  const suggestion = await checkText(openId, makeUp.note, 'piece');
  const settled = await inTransaction(async (transaction) => {
    const id = makeUpDocumentId(makeUp);
    const stored = await transaction.get<MakeUp>('makeUps', id);
    const before = stored === null ? makeUp : withoutId(stored);
    const { makeUp: after, round } =
      before.note === makeUp.note ? noteChecked(before, suggestion, now) : { makeUp: before, round: null };
    if (after !== before) await transaction.replace('makeUps', id, after);
    if (round !== null) await transaction.add('makeUpRounds', makeUpRoundDocumentId(round, round.n), round);
    return after;
  });
  const last = await findMakeUpRound(settled, settled.rounds - 1);
  const isSettled = settled.textCheck === 'pass' || settled.state === 'returned';
  if (last !== null && isSettled) await tellOfMakeUp(withoutId(last));
  return settled;
}
