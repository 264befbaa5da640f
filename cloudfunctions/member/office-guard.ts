import type { Caller } from '@/contract/policy';
import type { Member, School } from '@/domain/people/member';
import { type Refusal, refuse } from '@/domain/refusal';
import { documentId } from '../_shared/documents';
import { readMembers } from '../_shared/repositories/members';
import type { Transaction } from '../_shared/transaction';
import { refusals } from './refusals';

/** A bound member who runs the school: whoever must never be the last to go. */
export function isOffice(member: Member): boolean {
  return member.boundAtMs !== null && member.roles.includes('academicAffairs');
}

/** The members who may run the school, read before the transaction, which asks each of them again. */
export async function officeCandidates(schoolId: string): Promise<readonly string[]> {
  return (await readMembers(schoolId)).filter(isOffice).map(({ memberId }) => memberId);
}

/**
 * Inside a transaction that takes `subjectId` out of the office: refuses when nobody would be left. Two office people who
 * take each other out at once write different members, and a snapshot would let both pass; so each also writes the
 * school's office revision, the two collide, and the second one is decided on what the first one left.
 */
export async function guardLastOffice(
  transaction: Transaction,
  schoolId: string,
  subjectId: string,
  candidates: readonly string[],
): Promise<Refusal<'lastOffice'> | null> {
  const school = await transaction.get<School & { readonly officeRevision?: number }>('schools', schoolId);
  for (const memberId of candidates) {
    if (memberId === subjectId) continue;
    const other = await transaction.get<Member>('members', documentId(schoolId, memberId));
    if (other === null || !isOffice(other)) continue;
    await transaction.update('schools', schoolId, { officeRevision: (school?.officeRevision ?? 0) + 1 });
    return null;
  }
  return refuse('lastOffice', refusals.lastOffice).error;
}

/** Whether the caller still runs the school inside this transaction; the right asked at the door may be a moment old. */
export async function stillOffice(
  transaction: Transaction,
  caller: Caller,
): Promise<Refusal<'notAllowed'> | null> {
  const member = await transaction.get<Member>('members', documentId(caller.schoolId, caller.memberId));
  if (member !== null && isOffice(member)) return null;
  return refuse('notAllowed', refusals.noLongerOffice).error;
}
