import type { member } from '@/contract/member';
import { accept, refuse } from '@/domain/refusal';
import { writeAudit } from '../_shared/audit';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { findSchool } from '../_shared/repositories/schools';
import { issueCode } from './issue-code';
import { schoolSecret } from './keys';
import { refusals } from './refusals';
import { codeView } from './views';

type Contract = typeof member.actions;

const AT_ONCE = 20;

/** Codes for the given people of the caller's school, in the order asked; unknown and bound ones are left out. */
export const issueCodes: Handler<Contract['issueCodes']> = async ({ caller, now }, input) => {
  const { schoolId, memberId: byMemberId } = caller;
  const [school, secret] = await Promise.all([findSchool(schoolId), schoolSecret(schoolId)]);
  if (school === null) return refuse('notFound', refusals.notFound);
  const memberIds = [...new Set(input.memberIds)];
  const issued = await inBatches(memberIds, AT_ONCE, (id) => issueCode({ schoolId, secret }, id, now));
  const codes = issued
    .filter((code) => code !== null)
    .map((code) => codeView(code.person, school.groups, code.code, code.issued));
  const after = codes.map(({ memberId }) => memberId);
  const line = { schoolId, byMemberId, atMs: now, act: 'issueCodes', subject: schoolId, before: null, after };
  if (codes.length > 0) await writeAudit({ ...line, reason: '' });
  return accept({ codes });
};
