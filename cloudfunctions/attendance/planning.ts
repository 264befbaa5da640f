import type { attendance } from '@/contract/attendance';
import { ledGroups, mayPlan } from '@/domain/attendance/plan-right';
import type { Member } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { groupNamer } from '../_shared/names';
import { readSessions } from '../_shared/repositories/sessions';
import { noTerm, readGround } from './planning-ground';

/** What the form of a session offers: the office everything, a leader their own groups and people. */
export const planning: Handler<typeof attendance.actions.planning> = async ({ caller }) => {
  const ground = await readGround(caller.schoolId);
  if (ground === null) return noTerm();
  const { school, term, members } = ground;
  const sessions = await readSessions(caller.schoolId, term.termId);
  const whole = caller.roles.includes('academicAffairs');
  const led = ledGroups(caller);
  const isOffered = (member: Member) =>
    whole || led.some((id) => id === member.researchGroupId || id === member.prepGroupId);
  const groupOf = groupNamer(school);
  return accept({
    memberId: caller.memberId,
    termName: term.name,
    from: term.from,
    to: term.to,
    whole,
    groups: whole ? school.groups : school.groups.filter(({ groupId }) => led.includes(groupId)),
    campuses: school.campuses,
    people: members.filter(isOffered).map(({ memberId, name, researchGroupId }) => ({
      memberId,
      name,
      group: groupOf(researchGroupId),
    })),
    places: [...new Set(sessions.map(({ place }) => place).filter((place) => place !== ''))].sort(),
    sessions: sessions
      .filter((session) => mayPlan(caller, session, members))
      .sort((a, b) => a.startsAtMs - b.startsAtMs)
      .map(({ sessionId, number, title, startsAtMs, state }) => ({
        ...{ sessionId, number, title, startsAtMs, state },
      })),
  });
};
