import type { BindingCode, member } from '@/contract/member';
import { type IssuedCode, isOutstanding } from '@/domain/people/binding';
import type { Member, School } from '@/domain/people/member';
import { tidyName } from '@/domain/people/roster-text';
import { accept, refuse } from '@/domain/refusal';
import { documentId, getDocument, insertOnce } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { issueCode } from './issue-code';
import { bindingCodeFor, bindingCodeHash, memberIdFor, schoolSecret } from './keys';
import { refusals } from './refusals';
import { codeView } from './views';

type Contract = typeof member.actions;

/** The office people's research group: everybody belongs to one, and ranks are reckoned within it. */
const OFFICE_GROUP = { groupId: 'r1', kind: 'research', name: '行政组' } as const;

/**
 * Founds a school: its secret, its document and its first office person, each once, so that it may be cut off and run
 * again. The month of birth is not asked here; the roster brings it (`rosterChanges`).
 */
export const foundSchool: Handler<Contract['foundSchool']> = async ({ now }, input) => {
  const { schoolId, name, officeLabel, isDemo } = input;
  const officeName = tidyName(input.officeName);
  const secret = await schoolSecret(schoolId);
  const memberId = memberIdFor(secret, officeName, '');
  const { document: school } = await insertOnce<School & { readonly founderId: string }>(
    'schools',
    schoolId,
    {
      schoolId,
      name,
      officeLabel,
      campuses: [],
      groups: [OFFICE_GROUP],
      currentTermId: null,
      isDemo,
      founderId: memberId,
    },
  );
  const isSame =
    school.name === name &&
    school.officeLabel === officeLabel &&
    school.isDemo === isDemo &&
    school.founderId === memberId;
  if (!isSame) return refuse('schoolExists', refusals.schoolExists);

  const { document: founder } = await insertOnce<Member>('members', documentId(schoolId, memberId), {
    schoolId,
    memberId,
    name: officeName,
    campus: '',
    researchGroupId: OFFICE_GROUP.groupId,
    prepGroupId: null,
    roles: ['academicAffairs'],
    bornMonth: '',
    joinedMonth: '',
    boundAtMs: null,
    codesIssued: 0,
  });
  return accept({ code: await founderCode(school, secret, founder, now) });
};

/** The founder's latest code; a new one only when there is none that could still bind and nobody is bound yet. */
async function founderCode(
  school: School,
  secret: string,
  founder: Member,
  now: number,
): Promise<BindingCode> {
  const latest = bindingCodeFor(secret, founder.memberId, founder.codesIssued - 1);
  const issued = await getDocument<IssuedCode>('bindingCodes', bindingCodeHash(latest));
  const isGood = issued !== null && (founder.boundAtMs !== null || isOutstanding(issued, founder, now));
  if (isGood) return codeView(founder, school.groups, latest, issued);
  const fresh = await issueCode({ schoolId: school.schoolId, secret }, founder.memberId, now);
  if (fresh === null) throw new Error('the founder is bound but has no code');
  return codeView(fresh.person, school.groups, fresh.code, fresh.issued);
}
