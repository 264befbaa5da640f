import type { Member, School } from '@/domain/people/member';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Term } from '@/domain/term/term';
import { aMember, aSchool } from './school-builder';
import { readingDuty } from './work-builder';

/** The demo term: autumn 2026, one reading note due on 18 December, 12 hours asked. */
export function aTerm(changes: Partial<Term> = {}): Term {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    name: '2026 学年第一学期',
    from: '2026-09-01',
    to: '2027-01-31',
    themes: [{ month: '2026-12', title: '班主任带班与心理辅导' }],
    duties: [readingDuty],
    ruleBook: { id: 'plan-110', version: 1 },
    targetHoursHundredths: 1200,
    ...changes,
  };
}

/** Somebody of the Chinese group, bound, who teaches and leads nobody. */
function bound(memberId: string, name: string, changes: Partial<Member> = {}): Member {
  const boundAtMs = atSchoolTime('2026-09-01', '09:00');
  return aMember({
    memberId,
    name,
    researchGroupId: 'chinese',
    prepGroupId: null,
    codesIssued: 1,
    boundAtMs,
    ...changes,
  });
}

/** One of each kind of person, the least that tells the roles apart. */
export const people = [
  bound('m01', '林晓云', { prepGroupId: 'chinese-5' }),
  bound('m02', '陈立', { prepGroupId: 'chinese-5' }),
  bound('m09', '吴敏', { roles: ['teacher', 'groupLeader'] }),
  bound('m10', '赵静', { roles: ['teacher', 'prepLeader'], prepGroupId: 'chinese-5' }),
  bound('m20', '孙强', { roles: ['teacher', 'groupLeader'], researchGroupId: 'maths' }),
  bound('m30', '何佳', { researchGroupId: 'arts' }),
  bound('m40', '许岚', { roles: ['academicAffairs'], researchGroupId: 'office' }),
  bound('m41', '周明远', { roles: ['principal'], researchGroupId: 'office' }),
  bound('m42', '郑可', { roles: ['academicAffairs'], researchGroupId: 'office' }),
] as const;

interface FoundedSchool {
  readonly school: School;
  readonly members: readonly Member[];
  readonly terms: readonly Term[];
}

/**
 * A founded school as stored documents by collection: school, term, people and their accounts. A person's openid is
 * `o-SCHOOL-MEMBER`.
 */
export function schoolDocuments(
  parts: Partial<FoundedSchool> = {},
): Readonly<Record<string, readonly object[]>> {
  const { school, members = people, terms = [aTerm()] } = parts;
  const founded = school ?? aSchool({ groups });
  const { schoolId } = founded;
  return {
    schools: [{ _id: schoolId, ...founded }],
    terms: terms.map((term) => ({ ...term, _id: `${schoolId}:${term.termId}`, schoolId })),
    members: members.map((member) => ({ ...member, _id: `${schoolId}:${member.memberId}`, schoolId })),
    bindings: members.map(({ memberId, boundAtMs }) => ({
      _id: `o-${schoolId}-${memberId}`,
      schoolId,
      memberId,
      boundAtMs,
    })),
  };
}

const groups: School['groups'] = [
  { groupId: 'chinese', kind: 'research', name: '语文教研组' },
  { groupId: 'maths', kind: 'research', name: '数学教研组' },
  { groupId: 'arts', kind: 'research', name: '艺体教研组' },
  { groupId: 'office', kind: 'research', name: '行政组' },
  { groupId: 'chinese-5', kind: 'preparation', name: '五年级语文备课组' },
];
