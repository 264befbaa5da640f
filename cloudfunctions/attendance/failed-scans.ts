import type { attendance } from '@/contract/attendance';
import { FAILED_SCANS_KEPT_DAYS, failureText } from '@/domain/attendance/failed-scan';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { readFailedScans } from '../_shared/repositories/failed-scans';
import { readMembers } from '../_shared/repositories/members';

/** What went wrong at the door of a session: who, why, when. For the office, when somebody asks. */
export const failedScans: Handler<typeof attendance.actions.failedScans> = async (
  { caller },
  { sessionId },
) => {
  const { schoolId } = caller;
  const [scans, members] = await Promise.all([readFailedScans(schoolId, sessionId), readMembers(schoolId)]);
  const names = new Map(members.map(({ memberId, name }) => [memberId, name]));
  return accept({
    scans: scans
      .sort((a, b) => b.atMs - a.atMs)
      .map(({ memberId, act, code, atMs }) => ({
        memberId,
        name: names.get(memberId) ?? '已离校',
        act,
        why: failureText(code),
        atMs,
      })),
    keptDays: FAILED_SCANS_KEPT_DAYS,
  });
};
