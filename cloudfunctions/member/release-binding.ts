import type { member, RosterEntry } from '@/contract/member';
import type { Member } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import { type AuditLine, auditId } from '../_shared/audit';
import type { Binding } from '../_shared/caller';
import { documentId, readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { inTransaction } from '../_shared/transaction';
import { guardLastOffice, isOffice, officeCandidates, stillOffice } from './office-guard';
import { refusals } from './refusals';
import { rosterEntry } from './views';

type Contract = typeof member.actions;
type Outcome = Result<RosterEntry, 'notBound' | 'lastOffice' | 'notFound' | 'notAllowed'>;

/** Frees a person from the WeChat account that stands for it. The account becomes a guest; its used code stays used. */
export const releaseBinding: Handler<Contract['releaseBinding']> = async ({ caller, now }, input) => {
  const { schoolId } = caller;
  const [bindings, candidates] = await Promise.all([
    readAll<Binding>('bindings', { schoolId, memberId: input.memberId }),
    officeCandidates(schoolId),
  ]);
  const subjectId = documentId(schoolId, input.memberId);
  return inTransaction<Outcome>(async (transaction) => {
    const person = await transaction.get<Member>('members', subjectId);
    if (person === null) return refuse('notFound', refusals.notFound);
    const unauthorised = await stillOffice(transaction, caller);
    if (unauthorised !== null) return { ok: false, error: unauthorised };
    if (person.boundAtMs === null) return refuse('notBound', refusals.notBound);
    if (isOffice(person)) {
      const last = await guardLastOffice(transaction, schoolId, person.memberId, candidates);
      if (last !== null) return { ok: false, error: last };
    }
    const line: AuditLine = {
      schoolId,
      byMemberId: caller.memberId,
      atMs: now,
      act: 'releaseBinding',
      subject: person.memberId,
      before: { boundAtMs: person.boundAtMs },
      after: { boundAtMs: null },
      reason: input.reason,
    };
    for (const { _id } of bindings) await transaction.remove('bindings', _id);
    await transaction.update('members', subjectId, { boundAtMs: null });
    await transaction.add('audits', auditId(line, String(now)), line);
    return accept(rosterEntry({ ...person, boundAtMs: null }));
  });
};
