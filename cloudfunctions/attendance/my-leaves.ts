import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { withdrawLeave as takeBack } from '@/domain/attendance/decide-leave-verdict';
import type { LeaveRequest } from '@/domain/attendance/leave-request';
import { accept, refuse } from '@/domain/refusal';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import {
  findLeaveRequest,
  leaveRequestDocumentId,
  readLeaveRequestsOf,
  writeLeaveStep,
} from '../_shared/repositories/leave-requests';
import { inTransaction } from '../_shared/transaction';
import { leaveView, leaveViews } from './leave-view';
import { recheckLeave } from './recheck-away';

type Actions = typeof attendance.actions;

/** As many as a person looks back at; older ones stand in the ledger. */
const MOST = 50;

export const myLeaves: Handler<Actions['myLeaves']> = async ({ caller }) => {
  const requests = await readLeaveRequestsOf(caller.schoolId, caller.memberId);
  const newest = requests.sort((a, b) => b.askedAtMs - a.askedAtMs).slice(0, MOST);
  return accept({ requests: await leaveViews(newest, 'asker') });
};

/** The asker looks: a good moment to ask again about a reason that the platform was silent about. */
export const myLeave: Handler<Actions['myLeave']> = async ({ caller, openId, now }, { requestId }) => {
  const request = await findOwn(caller, requestId);
  if (request === null) return refuse('notFound', commonRefusals.notFound);
  return accept(await leaveView(await recheckLeave(request, openId, now), 'asker'));
};

export const withdrawLeave: Handler<Actions['withdrawLeave']> = async ({ caller, now }, { requestId }) => {
  const found = await findOwn(caller, requestId);
  if (found === null) return refuse('notFound', commonRefusals.notFound);
  const withdrawn = await inTransaction(async (transaction) => {
    const stored = await transaction.get<LeaveRequest>('leaveRequests', leaveRequestDocumentId(found));
    const result = takeBack(stored === null ? found : withoutId(stored), now);
    if (result.ok && result.data !== 'already') await writeLeaveStep(transaction, result.data);
    return result;
  });
  if (!withdrawn.ok) return withdrawn;
  return accept(await leaveView((await findOwn(caller, requestId)) ?? found, 'asker'));
};

/** Nobody learns whether somebody else's request is there. */
async function findOwn(
  { schoolId, memberId }: { readonly schoolId: string; readonly memberId: string },
  requestId: string,
): Promise<LeaveRequest | null> {
  const request = await findLeaveRequest(schoolId, requestId);
  return request?.memberId === memberId ? request : null;
}
