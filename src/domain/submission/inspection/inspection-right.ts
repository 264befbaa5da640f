import type { Member } from '../../people/member';
import type { Inspectee, Inspection } from './inspection';

export type Inspector = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId'>;

type Round = Pick<Inspection, 'schoolId' | 'by' | 'groupIds'>;

/** Whether this person looks at this notebook: the office at all of them, a leader at the own group's, nobody at the own. */
export function inspectionRight(
  person: Inspector,
  round: Round,
  inspectee: Inspectee,
): 'mayInspect' | 'ownNotebook' | 'notYours' {
  if (person.schoolId !== round.schoolId) return 'notYours';
  if (person.memberId === inspectee.memberId) return 'ownNotebook';
  if (isOffice(person)) return 'mayInspect';
  const isOwnGroup = leadsGroup(person, inspectee.groupId);
  return round.by === 'leaders' && isOwnGroup && !inspectee.leads ? 'mayInspect' : 'notYours';
}

/** Whether the round is listed for this person, and its page opens: the office's all, a leader's where the group is in it. */
export function maySeeRound(person: Inspector, round: Round): boolean {
  if (person.schoolId !== round.schoolId) return false;
  return isOffice(person) || round.groupIds.some((groupId) => leadsGroup(person, groupId));
}

/** Whose rows a person sees in a round. */
export function maySeeEntry(person: Inspector, round: Round, inspectee: Inspectee): boolean {
  if (person.schoolId !== round.schoolId) return false;
  return isOffice(person) || (leadsGroup(person, inspectee.groupId) && !inspectee.leads);
}

/** Who closes a round: the office, and the leader who opened it and still leads its group. */
export function mayClose(
  person: Inspector,
  round: Pick<Inspection, 'schoolId' | 'openedBy' | 'groupIds'>,
): boolean {
  if (person.schoolId !== round.schoolId) return false;
  if (isOffice(person)) return true;
  return round.openedBy === person.memberId && round.groupIds.every((groupId) => leadsGroup(person, groupId));
}

/** A closed round is reopened by the office alone: its facts stand in other people's ledgers. */
export function mayReopen(person: Inspector, round: Pick<Inspection, 'schoolId'>): boolean {
  return person.schoolId === round.schoolId && isOffice(person);
}

export function isOffice({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.includes('academicAffairs');
}

export function leadsGroup(
  { roles, researchGroupId }: Pick<Member, 'roles' | 'researchGroupId'>,
  groupId: string,
): boolean {
  return roles.includes('groupLeader') && researchGroupId === groupId;
}
