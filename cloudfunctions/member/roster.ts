import type { member } from '@/contract/member';
import { accept, refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { findMember, readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { refusals } from './refusals';
import { rosterEntry } from './views';

type Contract = typeof member.actions;

export const roster: Handler<Contract['roster']> = async ({ caller }) => {
  const [school, members] = await Promise.all([findSchool(caller.schoolId), readMembers(caller.schoolId)]);
  if (school === null) return refuse('notFound', refusals.notFound);
  const { name, campuses, groups, officeLabel } = school;
  return accept({ school: { name, campuses, groups, officeLabel }, entries: members.map(rosterEntry) });
};

/** What is kept about the caller. */
export const profile: Handler<Contract['profile']> = async ({ caller }) => {
  const person = await findMember(caller.schoolId, caller.memberId);
  return person === null ? refuse('notFound', refusals.notFound) : accept(rosterEntry(person));
};
