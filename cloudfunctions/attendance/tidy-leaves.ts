import type { LeaveRequest } from '@/domain/attendance/leave-request';
import { withoutSecrets } from '@/domain/attendance/leave-request';
import { secretsEndAtMs } from '@/domain/attendance/leave-rules';
import { findAccountOf } from '../_shared/caller';
import { cloud } from '../_shared/cloud';
import { withoutId } from '../_shared/documents';
import { findLeaveRules, leaveRequestDocumentId, readUntidied } from '../_shared/repositories/leave-requests';
import { readWaitingMakeUps } from '../_shared/repositories/make-ups';
import { findTerm } from '../_shared/repositories/schools';
import { inTransaction } from '../_shared/transaction';
import { recheckLeave, recheckMakeUp } from './recheck-away';

/**
 * Deletes the reasons and slips of terms that are over, the picture first: a run that died half-way finds the request
 * again. What was decided stays.
 */
export async function tidyLeaves(schoolId: string, now: number): Promise<number> {
  const [kept, rules] = await Promise.all([readUntidied(schoolId), findLeaveRules(schoolId)]);
  let tidied = 0;
  for (const termId of new Set(kept.map((request) => request.termId))) {
    const term = await findTerm(schoolId, termId);
    if (term === null || now <= secretsEndAtMs(term, rules)) continue;
    for (const request of kept.filter((one) => one.termId === termId)) {
      await forget(request, now);
      tidied += 1;
    }
  }
  return tidied;
}

async function forget(request: LeaveRequest, now: number): Promise<void> {
  if (request.slip !== null) await cloud.deleteFile({ fileList: [request.slip.fileId] });
  const id = leaveRequestDocumentId(request);
  await inTransaction(async (transaction) => {
    const stored = await transaction.get<LeaveRequest>('leaveRequests', id);
    if (stored !== null)
      await transaction.replace('leaveRequests', id, withoutSecrets(withoutId(stored), now));
  });
}

/** Asks again about reasons and notes whose check stayed silent, of whoever still has an account. */
export async function recheckAway(schoolId: string, now: number): Promise<number> {
  const [leaves, makeUps] = await Promise.all([readUntidied(schoolId), readWaitingMakeUps(schoolId, null)]);
  let asked = 0;
  for (const leave of leaves) {
    if (leave.state !== 'waiting' || !isSilent(leave)) continue;
    const openId = await findAccountOf(schoolId, leave.memberId);
    if (openId === null) continue;
    await recheckLeave(withoutId(leave), openId, now);
    asked += 1;
  }
  for (const makeUp of makeUps) {
    if (makeUp.textCheck === 'pass') continue;
    const openId = await findAccountOf(schoolId, makeUp.memberId);
    if (openId === null) continue;
    await recheckMakeUp(makeUp, openId, now);
    asked += 1;
  }
  return asked;
}

function isSilent({ reasonCheck, slip }: LeaveRequest): boolean {
  return reasonCheck === 'pending' || slip?.check === 'pending';
}
