import type { ReplyOf } from '@/contract/action';
import { attendance } from '@/contract/attendance';
import { member } from '@/contract/member';
import type { Result } from '@/domain/refusal';
import { atSchoolTime } from '@/domain/term/school-day';
import { liveAway } from './away';
import { readAndCollect } from './books';
import { ask, askInside, type DemoCloud, upload } from './cloud';
import { shareGoodPieces } from './good-pieces';
import { playHistory } from './history';
import { beginInspection } from './inspection';
import { type DemoPerson, demoPeople, demoSchool } from './people';
import { planDemoDuties } from './planned-duties';
import { planAhead } from './planned-sessions';
import { sendFromTheRoad } from './posts';
import { askAboutTrips } from './questions';
import { demoPlan } from './term-plan';
import { goOnTrips } from './trips';
import { planWorkbook, rosterWorkbook } from './workbooks';

/** The WeChat account that plays the demo school's office. */
const OFFICE = 'demo-office';

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
  const plan = demoPlan(nowMs);
  await cloud.setClock({ nowMs: atSchoolTime(plan.from, '09:00') });
  const { code } = await askInside(cloud, member, 'foundSchool', { ...demoSchool, isDemo: true });
  const office = await ask(cloud, OFFICE, member, 'bind', { code: code.code });
  if (office.kind !== 'member') throw new Error('the office could not be bound');

  const { schoolId, memberId } = office.profile;
  const ownPath = `${schoolId}/${memberId}`;
  const roster = await upload(cloud, OFFICE, `${ownPath}/roster.xlsx`, await rosterWorkbook(people));
  await ask(cloud, OFFICE, member, 'importRoster', { fileId: roster, confirmNew: true, dryRun: false });
  const planFile = await upload(cloud, OFFICE, `${ownPath}/plan.xlsx`, await planWorkbook(plan));
  await ask(cloud, OFFICE, attendance, 'importTermPlan', { fileId: planFile, dryRun: false });

  await bindEverybody(cloud, people);
  const cast = { office: OFFICE, accounts: people.map((_, index) => accountOf(index)), people, nowMs };
  await playHistory(cloud, cast);
  await shareGoodPieces(cloud, cast);
  await liveAway(cloud, cast);
  const trips = await goOnTrips(cloud, cast);
  await sendFromTheRoad(cloud, trips, nowMs);
  await askAboutTrips(cloud, cast, trips);
  await readAndCollect(cloud, cast);
  await cloud.setClock({ nowMs });
  await planAhead(cloud, { schoolId, office: OFFICE, leader: accountOf(0), nowMs });
  await planDemoDuties(cloud, OFFICE, nowMs);
  await beginInspection(cloud, { leader: accountOf(0), nowMs });
  await cloud.runTimer('ledger');
  await cloud.setClock(null);
}

/** Founds a school without people, and answers its office's binding code; null once the office is bound. */
export async function foundEmptySchool(cloud: DemoCloud): Promise<string | null> {
  const founded = await cloud.callInside(member.name, {
    action: 'foundSchool',
    input: {
      schoolId: 'school',
      name: '我们学校',
      officeLabel: '教务处',
      officeName: '教务处',
      isDemo: false,
    },
  });
  const result = founded as Result<ReplyOf<(typeof member.actions)['foundSchool']>>;
  return result.ok ? result.data.code.code : null;
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
