import type { BindingCode, member } from '@/contract/member';
import { type IssuedCode, isOutstanding } from '@/domain/people/binding';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { bindingCodeFor, schoolSecret } from './keys';
import { codeView } from './views';

type Contract = typeof member.actions;

export const outstandingCodes: Handler<Contract['outstandingCodes']> = async ({ caller, now }) =>
  accept({ codes: await readOutstandingCodes(caller.schoolId, now) });

/** The codes of a school that can still bind, by group and then by name, made anew from the school's secret. */
export async function readOutstandingCodes(schoolId: string, now: number): Promise<BindingCode[]> {
  const [school, members, issued, secret] = await Promise.all([
    findSchool(schoolId),
    readMembers(schoolId),
    readAll<IssuedCode>('bindingCodes', { schoolId }),
    schoolSecret(schoolId),
  ]);
  const people = new Map(members.map((person) => [person.memberId, person]));
  const codes: BindingCode[] = [];
  for (const code of issued) {
    const person = people.get(code.memberId);
    if (person === undefined || !isOutstanding(code, person, now)) continue;
    codes.push(codeView(person, school?.groups ?? [], bindingCodeFor(secret, code.memberId, code.n), code));
  }
  return codes.sort((a, b) => a.group.localeCompare(b.group, 'zh') || a.name.localeCompare(b.name, 'zh'));
}
