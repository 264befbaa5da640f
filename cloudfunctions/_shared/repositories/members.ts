import type { Member } from '@/domain/people/member';
import { documentId, getDocument, getDocuments, readAll, type Stored } from '../documents';

export function findMember(schoolId: string, memberId: string): Promise<Stored<Member> | null> {
  return getDocument<Member>('members', documentId(schoolId, memberId));
}

/** Everybody of a school. */
export function readMembers(schoolId: string): Promise<Stored<Member>[]> {
  return readAll<Member>('members', { schoolId });
}

/** The names of some people of a school by member id, in one step whatever the size of the school. */
export async function readNamesOf(
  schoolId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = memberIds.map((memberId) => documentId(schoolId, memberId));
  const members = await getDocuments<Pick<Member, 'memberId' | 'name'>>('members', ids, {
    memberId: true,
    name: true,
  });
  return new Map(members.map((member) => [member.memberId, member.name]));
}
