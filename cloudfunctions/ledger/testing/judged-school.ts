import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { schoolDocuments } from '@/testing/founded-school';
import { aWorkFact, inTime } from '@/testing/work-builder';
import type { AuditLine } from '../../_shared/audit';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

export const plan = builtInRuleBook('plan-110')!;

/** The four of the Chinese group have 2.5, 2, 1.5 and 1 credits of 活动参与; nobody else has any. */
const credits = { m01: 250, m02: 200, m09: 150, m10: 100 };

export async function launchJudgedSchool(): Promise<SchoolCloud> {
  const facts = Object.entries(credits).map(([memberId, creditsHundredths]) => {
    const subject = `2026-1-d04.${memberId}`;
    const { judgement } = aWorkFact();
    return aWorkFact({
      memberId,
      subject,
      submissionId: subject,
      factId: `work:${subject}:0`,
      judgement: { ...judgement, creditsHundredths },
    });
  });
  const documents = facts.map((fact) => ({ _id: `xh:${fact.factId}`, ...fact }));
  const cloud = await launchSchoolCloud([{ ...schoolDocuments(), facts: documents }]);
  await cloud.setClock({ nowMs: inTime });
  return cloud;
}

/** The published book with 活动参与 measured by the school's highest: one person's credits move everybody. */
export function byHighest(): RuleBook {
  const conversion = {
    kind: 'byHighest',
    within: 'school',
    formula: 'ownOverHighest',
    text: '按全校最高学分折算成 20 分',
    source: '教代会决议第 3 条',
  } as const;
  const items = plan.items.map((item) => (item.id === 'participation' ? { ...item, conversion } : item));
  return { ...plan, items };
}

/** Saves a change of the published book as its second version. */
export async function saveSecondVersion(cloud: SchoolCloud): Promise<void> {
  await cloud.ask('m40', 'ledger.ruleBooks');
  const saved = await cloud.ask('m40', 'ledger.saveRuleBook', {
    book: byHighest(),
    basedOn: 1,
    effectiveFrom: '2027-02-15',
    reason: '教代会通过',
  });
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved)}`);
}

export async function auditsOf(cloud: SchoolCloud, act: string): Promise<AuditLine[]> {
  return (await cloud.documents<AuditLine>('audits')).filter((line) => line.act === act);
}
