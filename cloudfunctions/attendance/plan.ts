import type { attendance } from '@/contract/attendance';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { sessionView } from '@/domain/attendance/session-view';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSchool } from '../_shared/repositories/schools';
import { readMyTerm } from './my-term';

export const plan: EarlyHandler<typeof attendance.actions.plan> = early(
  ({ schoolId }) => findSchool(schoolId),
  async ({ caller }, _input, school) => {
    const termId = school?.currentTermId;
    if (!termId) return refuse('noTerm', '学校还没有排定本学期的研修计划，排好后会显示在这里。');
    const { term, sessions, facts, claims } = await readMyTerm(caller, termId);
    const mine = attendanceBySession(facts, claims);
    return accept({
      termName: term.name,
      from: term.from,
      to: term.to,
      themes: term.themes,
      sessions: sessions.map((session) => sessionView(session, caller.memberId, mine.get(session.sessionId))),
    });
  },
);
