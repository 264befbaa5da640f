import { randomUUID } from 'node:crypto';
import type { attendance } from '@/contract/attendance';
import { type LeaveRules, usualLeaveRules } from '@/domain/attendance/leave-rules';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { auditId } from '../_shared/audit';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findLeaveRules } from '../_shared/repositories/leave-requests';
import { inTransaction } from '../_shared/transaction';

type Actions = typeof attendance.actions;

export const leaveRules: Handler<Actions['leaveRules']> = async ({ caller }) =>
  accept(await findLeaveRules(caller.schoolId));

/** Changes what the school agreed on, with its audit line. What stands already is not written again. */
export const setLeaveRules: Handler<Actions['setLeaveRules']> = async ({ caller, now }, input) => {
  const { schoolId, memberId } = caller;
  const { leaderSessions, daysAfter } = input;
  const after: LeaveRules = { leaderSessions, daysAfter };
  await inTransaction(async (transaction) => {
    const stored = await transaction.get<LeaveRules & { readonly schoolId: string }>('leaveRules', schoolId);
    const { leaderSessions: leader, daysAfter: days } = stored === null ? usualLeaveRules : withoutId(stored);
    if (leader === leaderSessions && days === daysAfter) return;
    await transaction.replace('leaveRules', schoolId, { schoolId, ...after });
    const line = {
      schoolId,
      byMemberId: memberId,
      atMs: now,
      act: 'setLeaveRules',
      subject: schoolId,
      before: { leaderSessions: leader, daysAfter: days },
      after,
      reason: cleanText(input.reason),
    };
    await transaction.add('audits', auditId(line, randomUUID()), line);
  });
  return accept(after);
};
