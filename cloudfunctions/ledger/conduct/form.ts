import type { conductActions } from '@/contract/conduct';
import { conductRefused } from '@/domain/ledger/conduct/refusals';
import { reportRight } from '@/domain/ledger/conduct/right';
import { sessionTitle } from '@/domain/ledger/evidence';
import { accept } from '@/domain/refusal';
import { schoolDay } from '@/domain/term/school-day';
import type { Handler } from '../../_shared/entry';
import { groupNamer } from '../../_shared/names';
import { readMembers } from '../../_shared/repositories/members';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readSessions } from '../../_shared/repositories/sessions';

const privacy =
  '本人马上会收到消息，看得到全部内容和您的名字，可以写下说明。此外只有处理的人看得到。照片和文件学期结束后删除。';

/** Whom the caller may report, and what was held that it can be about. */
export const conductForm: Handler<typeof conductActions.conductForm> = async ({ caller, now }) => {
  const { schoolId } = caller;
  const { school, term } = await findSchoolAndTerm(schoolId);
  if (term === null) return conductRefused('noTerm');
  const [members, sessions] = await Promise.all([readMembers(schoolId), readSessions(schoolId, term.termId)]);
  const groupOf = groupNamer(school);
  const today = schoolDay(now);
  return accept({
    people: members
      .filter((member) => reportRight(caller, member) === 'mayReport')
      .map(({ memberId, name, researchGroupId }) => ({ memberId, name, group: groupOf(researchGroupId) })),
    sessions: sessions
      .filter(({ state }) => state === 'open' || state === 'closed')
      .sort((a, b) => b.startsAtMs - a.startsAtMs)
      .map((session) => ({
        sessionId: session.sessionId,
        title: `${sessionTitle(session)}「${session.title}」`,
        day: schoolDay(session.startsAtMs),
      })),
    term: { from: term.from, until: [today, term.to].sort()[0] ?? today },
    privacy,
    uploadPath: `${schoolId}/${caller.memberId}/conduct/`,
  });
};
