import { type Asked, decidingRight } from '@/domain/attendance/deciding-right';
import type { Member } from '@/domain/people/member';
import { command } from '../cloud';
import { readAll } from '../documents';

type Decider = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'boundAtMs'>;

/** Whoever may decide on what teachers ask for, as far as they can in the app. */
export interface Deciders {
  readonly people: readonly Decider[];
  /** Research groups whose leader can decide. */
  readonly ledGroups: ReadonlySet<string>;
}

export async function readDeciders(schoolId: string): Promise<Deciders> {
  const found = await readAll<Decider>(
    'members',
    { schoolId, roles: command.in(['groupLeader', 'academicAffairs']) },
    { schoolId: true, memberId: true, roles: true, researchGroupId: true, boundAtMs: true },
  );
  const people = found.filter(({ boundAtMs }) => boundAtMs !== null);
  const leaders = people.filter(({ roles }) => roles.includes('groupLeader'));
  return { people, ledGroups: new Set(leaders.map(({ researchGroupId }) => researchGroupId)) };
}

/** Who is told that something waits. */
export function decidersOf(asked: Asked, { people, ledGroups }: Deciders): string[] {
  return people
    .filter((person) => decidingRight(person, asked, ledGroups) === 'mayDecide')
    .map(({ memberId }) => memberId);
}
