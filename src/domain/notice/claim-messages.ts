import type { RejectedClaim } from '../attendance/claim';
import type { Message } from './message';

/** Tells whoever sent a late code that the host did not confirm it, why, and what to do. */
export function claimRejectedMessage(
  { schoolId, sessionId, memberId, act = 'checkIn', rejected }: RejectedClaim,
  title: string,
): Message {
  const what = act === 'checkIn' ? '签到' : '签退';
  return {
    schoolId,
    memberId,
    messageId: `claimRejected.${act}.${sessionId}.${memberId}`,
    kind: 'attendanceRecorded',
    title: `离线${what}没有确认：${title}`,
    body: `原因：${rejected.reason}。您若在场，请告诉主持人，由主持人补登。`,
    link: `/pages/session/index?sessionId=${sessionId}`,
    createdAtMs: rejected.atMs,
    readAtMs: null,
  };
}
