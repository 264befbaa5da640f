import type { member, RosterEntry } from '@/contract/member';
import type { Member } from '@/domain/people/member';
import { type Role, roles } from '@/domain/people/role';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type AuditLine, auditId } from '../_shared/audit';
import { documentId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { inTransaction } from '../_shared/transaction';
import { guardLastOffice, isOffice, officeCandidates, stillOffice } from './office-guard';
import { refusals } from './refusals';
import { rosterEntry } from './views';

type Contract = typeof member.actions;
type Outcome = Result<RosterEntry, 'lastOffice' | 'notFound' | 'notAllowed'>;

/** Gives a person exactly these roles. Sent again it changes nothing and leaves no second audit line. */
export const setRoles: Handler<Contract['setRoles']> = async ({ caller, now }, input) => {
  const { schoolId } = caller;
  const wanted = roles.filter((role) => input.roles.includes(role));
  const candidates = await officeCandidates(schoolId);
  const subjectId = documentId(schoolId, input.memberId);
  return inTransaction<Outcome>(async (transaction) => {
    const person = await transaction.get<Member>('members', subjectId);
    if (person === null) return refuse('notFound', refusals.notFound);
    const unauthorised = await stillOffice(transaction, caller);
    if (unauthorised !== null) return { ok: false, error: unauthorised };
    if (sameRoles(person.roles, wanted)) return accept(rosterEntry(person));
    if (person.roles.includes('district') !== wanted.includes('district')) {
      return refuse('notAllowed', refusals.districtRole);
    }
    if (isOffice(person) && !wanted.includes('academicAffairs')) {
      const last = await guardLastOffice(transaction, schoolId, person.memberId, candidates);
      if (last !== null) return { ok: false, error: last };
    }
    const line: AuditLine = {
      schoolId,
      byMemberId: caller.memberId,
      atMs: now,
      act: 'setRoles',
      subject: person.memberId,
      before: person.roles,
      after: wanted,
      reason: input.reason,
    };
    await transaction.update('members', subjectId, { roles: wanted });
    await transaction.add('audits', auditId(line, String(now)), line);
    return accept(rosterEntry({ ...person, roles: wanted }));
  });
};

function sameRoles(held: readonly Role[], wanted: readonly Role[]): boolean {
  return held.length === wanted.length && wanted.every((role) => held.includes(role));
}
