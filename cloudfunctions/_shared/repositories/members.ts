import type { Member } from '@/domain/people/member';
import { documentId, getDocument, readAll, type Stored } from '../documents';

export function findMember(schoolId: string, memberId: string): Promise<Stored<Member> | null> {
  return getDocument<Member>('members', documentId(schoolId, memberId));
}

/** Everybody of a school. */
export function readMembers(schoolId: string): Promise<Stored<Member>[]> {
  return readAll<Member>('members', { schoolId });
}

/** Names by member id, for screens that show who did what. */
export async function readNames(schoolId: string): Promise<ReadonlyMap<string, string>> {
  const members = await readMembers(schoolId);
  return new Map(members.map((member) => [member.memberId, member.name]));
}
