import type { attendance } from '@/contract/attendance';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { isExpected } from '@/domain/attendance/attendance-status';
import { leaveFault } from '@/domain/attendance/decide-leave-request';
import { leaveKindIds, leaveKinds } from '@/domain/attendance/leave-kind';
import { leaveRefused } from '@/domain/attendance/leave-refusals';
import { askUntilMs } from '@/domain/attendance/leave-rules';
import { faultWords, privacyText, waysText } from '@/domain/attendance/leave-words';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { findLeaveRules, readLeaveRequestsOf } from '../_shared/repositories/leave-requests';
import { findSchool } from '../_shared/repositories/schools';
import { askerOf, heldElsewhere } from './leave-asker';
import { leaveSession } from './leave-view';
import { readMyTerm } from './my-term';

/** The term's sessions that one is asked to, with why one of them can not be asked for; coming ones first by the screen. */
export const leaveChoices: Handler<typeof attendance.actions.leaveChoices> = async ({ caller, now }) => {
  const { schoolId, memberId } = caller;
  const [school, rules, requests] = await Promise.all([
    findSchool(schoolId),
    findLeaveRules(schoolId),
    readLeaveRequestsOf(schoolId, memberId),
  ]);
  if (!school?.currentTermId) return leaveRefused('noTerm');
  const mine = await readMyTerm(caller, school.currentTermId);
  const asker = askerOf(caller);
  const attendance = attendanceBySession(mine.facts, mine.claims);
  const known = { asker, attendance, askedElsewhere: heldElsewhere(requests, null), rules, nowMs: now };
  const sessions = mine.sessions.filter(
    (session) => session.state !== 'cancelled' && isExpected(session, memberId),
  );
  return accept({
    sessions: sessions.map((session) => {
      const fault = leaveFault(session, known);
      return {
        ...leaveSession(session, memberId, attendance.get(session.sessionId)),
        askUntilMs: askUntilMs(session, rules),
        fault: fault === null ? null : faultWords[fault],
      };
    }),
    kinds: leaveKindIds.map((kind) => ({ kind, title: leaveKinds[kind].title, word: leaveKinds[kind].word })),
    rules,
    ways: waysText(rules, asker.leads, school.officeLabel),
    privacy: privacyText,
    uploadPath: `${schoolId}/${memberId}/leave/`,
  });
};
