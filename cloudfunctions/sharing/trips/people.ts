import type { TripPerson } from '@/contract/trips';
import type { Group, Member, School } from '@/domain/people/member';
import { documentId, getDocuments } from '../../_shared/documents';
import { groupNamer, nameOf } from '../../_shared/names';

/** People by member id, with the name of their research group; also who has left the roster since. */
export type PersonOf = (memberId: string) => TripPerson;

type Known = Pick<Member, 'memberId' | 'name' | 'researchGroupId'>;

/** Some people of a school, in one step whatever its size. */
export async function readPeopleOf(
  schoolId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const ids = memberIds.map((memberId) => documentId(schoolId, memberId));
  const found = await getDocuments<Known>('members', ids, {
    memberId: true,
    name: true,
    researchGroupId: true,
  });
  return new Map(found.map((person) => [person.memberId, person]));
}

export function personNamer(
  people: ReadonlyMap<string, Known>,
  school: Pick<School, 'groups'> | null,
): PersonOf {
  const groupOf = groupNamer(school);
  return (memberId) => {
    const person = people.get(memberId) ?? null;
    return { memberId, name: nameOf(person), group: groupOf(person?.researchGroupId ?? '') };
  };
}

export function groupsOf(school: Pick<School, 'groups'> | null): readonly Group[] {
  return school?.groups ?? [];
}
