import type { Caller } from '@/contract/policy';
import type { DelegationsView, LeaderView } from '@/contract/review-desk';
import type { submission } from '@/contract/submission';
import type { Member, School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import {
  type Delegate,
  type Delegation,
  isLeader,
  isOpen,
  isRunning,
  mayStandIn,
} from '@/domain/submission/delegation';
import type { Handler } from '../_shared/entry';
import { groupNamer, namer } from '../_shared/names';
import { readAllDelegations } from '../_shared/repositories/delegations';
import { readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';

export const delegations: Handler<typeof submission.actions.delegations> = async ({ caller, now }) => {
  return accept(await delegationsView(caller, now));
};

/** Whether the caller arranges for this leader: a leader for oneself, the office for every one. */
export function arrangesFor(caller: Caller, leaderId: string): boolean {
  return caller.memberId === leaderId || caller.roles.includes('academicAffairs');
}

/** Who decides in whose stead, as far as it concerns the caller, and whom the caller may name. One dependent step. */
export async function delegationsView(caller: Caller, now: number): Promise<DelegationsView> {
  const { schoolId, memberId } = caller;
  const [members, all, school] = await Promise.all([
    readMembers(schoolId),
    readAllDelegations(schoolId),
    findSchool(schoolId),
  ]);
  const nameOf = namer(new Map(members.map((member) => [member.memberId, member.name])));
  const open = all.filter(
    (each) => isOpen(each, now) && (arrangesFor(caller, each.leaderId) || each.delegateId === memberId),
  );
  return {
    leaders: members
      .filter((each) => isLeader(each) && each.boundAtMs !== null && arrangesFor(caller, each.memberId))
      .map((leader) => leaderView(leader, members, all, school)),
    delegations: open
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((each) => ({
        leaderId: each.leaderId,
        leader: nameOf(each.leaderId),
        n: each.n,
        delegate: nameOf(each.delegateId),
        from: each.from,
        to: each.to,
        running: isRunning(each, now),
        mayEnd: arrangesFor(caller, each.leaderId),
      })),
  };
}

function leaderView(
  leader: Member,
  members: readonly Member[],
  all: readonly Delegation[],
  school: School | null,
): LeaderView {
  const groupOf = groupNamer(school);
  const leadsGroup = leader.roles.includes('groupLeader');
  return {
    leaderId: leader.memberId,
    name: leader.name,
    group: leadsGroup ? groupOf(leader.researchGroupId) : groupOf(leader.prepGroupId ?? ''),
    nextN: all.filter(({ leaderId }) => leaderId === leader.memberId).length,
    choices: members
      .filter((person) => mayStandIn(leader, person))
      .map((person) => ({ memberId: person.memberId, name: person.name, note: noteOf(person, school) })),
  };
}

function noteOf(person: Delegate, school: School | null): string {
  if (person.roles.includes('groupLeader')) return '教研组长';
  if (person.roles.includes('prepLeader')) return '备课组长';
  return person.roles.includes('academicAffairs') ? (school?.officeLabel ?? '教务处') : '同组老师';
}
