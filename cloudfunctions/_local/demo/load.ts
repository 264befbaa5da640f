import { attendance } from '@/contract/attendance';
import { member } from '@/contract/member';
import { ask, askInside, type DemoCloud } from './cloud';
import { playHistory } from './history';
import { type DemoPerson, demoPeople, demoSchool } from './people';
import { demoPlan } from './term-plan';
import { planWorkbook, rosterWorkbook } from './workbooks';

export const OFFICE = 'demo-office';

/** The WeChat account that a row of the roster plays in the demo. */
function accountOf(index: number): string {
  return `demo-${String(index + 1).padStart(2, '0')}`;
}

/**
 * Loads the demo school through the ways that a real one comes in: founded, its office bound by a code, its roster and term
 * plan imported from workbooks, everybody bound by a one-time code, its past sessions held. `nowMs` is today.
 */
export async function loadDemoSchool(cloud: DemoCloud, nowMs: number): Promise<void> {
  const people = demoPeople(new Date(nowMs).getUTCFullYear());
  const { code } = await askInside(cloud, member, 'foundSchool', { ...demoSchool, isDemo: true });
  const office = await ask(cloud, OFFICE, member, 'bind', { code: code.code });
  if (office.kind !== 'member') throw new Error('the office could not be bound');

  const { schoolId, memberId } = office.profile;
  const roster = await cloud.upload(
    OFFICE,
    `${schoolId}/${memberId}/roster.xlsx`,
    await rosterWorkbook(people),
  );
  await ask(cloud, OFFICE, member, 'importRoster', { fileId: roster, confirmNew: true, dryRun: false });
  const plan = demoPlan(nowMs);
  const planFile = await cloud.upload(OFFICE, `${schoolId}/${memberId}/plan.xlsx`, await planWorkbook(plan));
  await ask(cloud, OFFICE, attendance, 'importTermPlan', { fileId: planFile, dryRun: false });

  await bindEverybody(cloud, people);
  await playHistory(cloud, {
    office: OFFICE,
    accounts: people.map((_, index) => accountOf(index)),
    people,
    nowMs,
  });
  await cloud.setClock(null);
  await cloud.runTimer('ledger');
}

async function bindEverybody(cloud: DemoCloud, people: readonly DemoPerson[]): Promise<void> {
  const { entries } = await ask(cloud, OFFICE, member, 'roster', {});
  const unbound = entries.filter((entry) => entry.boundAtMs === null);
  const { codes } = await ask(cloud, OFFICE, member, 'issueCodes', {
    memberIds: unbound.map((entry) => entry.memberId),
  });
  const codeByName = new Map(codes.map((code) => [code.name, code.code]));
  for (const [index, person] of people.entries()) {
    const code = codeByName.get(person.name);
    if (code === undefined) throw new Error(`no binding code for ${person.name}`);
    await ask(cloud, accountOf(index), member, 'bind', { code });
  }
}
