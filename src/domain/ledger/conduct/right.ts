import type { Member } from '../../people/member';
import { teaches } from '../../people/role';
import type { ConductReport } from './report';

/** What decides who has to do with a report. */
type Involved = Pick<ConductReport, 'state' | 'aboutMemberId' | 'byMemberId' | 'deciderIds'>;

type Person = Pick<Member, 'memberId' | 'roles' | 'researchGroupId'>;

/** Somebody who may be asked to decide: of the office, or the principal. */
export type Judge = Pick<Member, 'memberId' | 'roles' | 'boundAtMs'>;

/** Whether this person may report another: a leader somebody of the own group, the office and the principal anybody who teaches. */
export function reportRight(
  reporter: Person,
  about: Person,
): 'mayReport' | 'own' | 'notYours' | 'notTeaching' {
  if (reporter.memberId === about.memberId) return 'own';
  const isAbove = reporter.roles.includes('academicAffairs') || reporter.roles.includes('principal');
  const leads = reporter.roles.includes('groupLeader') && reporter.researchGroupId === about.researchGroupId;
  if (!isAbove && !leads) return 'notYours';
  return teaches(about) ? 'mayReport' : 'notTeaching';
}

/**
 * Who decides what a report waits for; nobody where it waits for nothing. Of the report the office, of an appeal the office
 * or the principal; never the person concerned, never who reported, and of an appeal never who decided before. Where the
 * office has nobody left for the report, the principal decides; where nobody is left for an appeal, who reported may.
 */
export function judgesOf(report: Involved, people: readonly Judge[]): string[] {
  const { state, aboutMemberId, byMemberId, deciderIds } = report;
  const free = people.filter(
    ({ memberId, boundAtMs }) =>
      boundAtMs !== null && memberId !== aboutMemberId && !deciderIds.includes(memberId),
  );
  const apart = free.filter(({ memberId }) => memberId !== byMemberId);
  switch (state) {
    case 'reported':
    case 'answered': {
      const officers = apart.filter(({ roles }) => roles.includes('academicAffairs'));
      return idsOf(officers.length > 0 ? officers : apart);
    }
    case 'appealed':
      return idsOf(apart.length > 0 ? apart : free);
    case 'dismissed':
    case 'penalised':
    case 'upheld':
    case 'rejected':
      return [];
  }
}

/** As what somebody reads a report; null: it is nothing to this person. */
export type ConductEyes = 'about' | 'reporter' | 'judge';

/** The office reads all but what is about or by itself; the principal what comes, or came, to be decided there. */
export function eyesOf(
  reader: Pick<Member, 'memberId' | 'roles'>,
  report: Involved,
  people: readonly Judge[],
): ConductEyes | null {
  const { memberId } = reader;
  if (memberId === report.aboutMemberId) return 'about';
  const judges = judgesOf(report, people).includes(memberId) || report.deciderIds.includes(memberId);
  if (judges) return 'judge';
  if (memberId === report.byMemberId) return 'reporter';
  return reader.roles.includes('academicAffairs') ? 'judge' : null;
}

function idsOf(people: readonly Judge[]): string[] {
  return people.map(({ memberId }) => memberId);
}
