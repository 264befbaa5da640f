import type { Member } from '../people/member';

export type Decider = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId'>;

/** What somebody asks for: to be away from a session, or to have made one up. */
export interface Asked {
  readonly schoolId: string;
  readonly memberId: string;
  readonly researchGroupId: string;
  /** `office`: one level above the group's leader. */
  readonly goesTo: 'leader' | 'office';
}

/**
 * Whether this person decides on what somebody asks for. The leader of the asker's research group does, and one level up
 * the office: for what goes to it, and for groups in which nobody can decide in the app. Nobody decides on their own.
 */
export function decidingRight(
  decider: Decider,
  asked: Asked,
  ledGroups: ReadonlySet<string>,
): 'mayDecide' | 'own' | 'notYours' {
  if (decider.schoolId !== asked.schoolId) return 'notYours';
  if (decider.memberId === asked.memberId) return 'own';
  if (decider.roles.includes('academicAffairs') && isForOffice(asked, ledGroups)) return 'mayDecide';
  const leads = decider.roles.includes('groupLeader') && decider.researchGroupId === asked.researchGroupId;
  return leads && asked.goesTo === 'leader' ? 'mayDecide' : 'notYours';
}

export function isForOffice(asked: Asked, ledGroups: ReadonlySet<string>): boolean {
  return asked.goesTo === 'office' || !ledGroups.has(asked.researchGroupId);
}
