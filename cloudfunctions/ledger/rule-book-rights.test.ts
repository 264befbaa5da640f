import type { RuleBooksView, SettingsView } from '@/contract/rule-books';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { byHighest, plan } from './testing/judged-school';

let cloud: SchoolCloud;
const reason = '教代会通过';

/** The same people and groups in another school: only the school's id tells them apart. */
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
  await cloud.setClock({ nowMs: inTime });
  await cloud.ask('m40', 'ledger.ruleBooks');
});
afterAll(() => cloud.stop());

const looks = [
  ['ruleBooks', {}],
  ['ruleBook', { id: 'plan-110', version: 1 }],
  ['publishedRuleBook', { id: 'plan-110' }],
  ['termSettings', {}],
] as const;

const trial = { kind: 'group', groupId: 'arts', excellentPercent: 40, rankWith: null };
const changes = [
  ['adoptRuleBook', { id: 'lanxi-50' }],
  ['checkRuleBook', { book: plan }],
  ['saveRuleBook', { book: byHighest(), basedOn: 1, effectiveFrom: '2027-02-15', reason }],
  ['dryRun', { trial }],
  ['dryRunNames', { trial, reason }],
  ['rescore', { id: 'plan-110', version: 1, key: 'none', reason }],
  ['setGroupRanking', { groupId: 'arts', excellentPercent: 40, rankWith: null, reason }],
  ['setMemberStanding', { memberId: 'm01', ranked: false, notApplicable: [], reason }],
] as const;

/** A teacher, a group's leader, a preparation group's leader. */
const others = ['m01', 'm09', 'm10'] as const;

describe.each(looks)('%s', (act, input) => {
  test('is for the office, and for the principal to look at', async () => {
    for (const who of ['m40', 'm41'])
      expect(await cloud.ask(who, `ledger.${act}`, input)).toMatchObject({ ok: true });
  });

  test('is nobody else’s', async () => {
    for (const who of others)
      expect(await cloud.ask(who, `ledger.${act}`, input)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await cloud.ask('nobody', `ledger.${act}`, input)).toMatchObject({
      error: { code: 'notSignedIn' },
    });
  });
});

describe.each(changes)('%s', (act, input) => {
  test('is not for the principal, leaders, teachers or guests', async () => {
    for (const who of ['m41', ...others])
      expect(await cloud.ask(who, `ledger.${act}`, input)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await cloud.ask('nobody', `ledger.${act}`, input)).toMatchObject({
      error: { code: 'notSignedIn' },
    });
  });
});

test('nothing that was refused left anything behind', async () => {
  for (const collection of ['audits', 'termSettings', 'dryRuns'])
    expect(await cloud.documents(collection)).toEqual([]);
  expect(await cloud.documents('ruleBooks')).toHaveLength(1);
});

describe('the office', () => {
  test.each(changes)('may %s', async (act, input) => {
    expect(await cloud.ask('m40', `ledger.${act}`, input)).toMatchObject({ ok: true });
  });

  test('of another school sees and moves nothing of this one', async () => {
    const { data } = await cloud.ask<RuleBooksView>('yz/m40', 'ledger.ruleBooks');
    expect(data.versions.map(({ id, version }) => [id, version])).toEqual([['plan-110', 1]]);
    const second = { id: 'plan-110', version: 2 };
    expect(await cloud.ask('m40', 'ledger.ruleBook', second)).toMatchObject({ ok: true });
    expect(await cloud.ask('yz/m40', 'ledger.ruleBook', second)).toMatchObject({
      error: { code: 'notFound' },
    });
    const trialOfBook = { trial: { kind: 'book', ...second } };
    expect(await cloud.ask('yz/m40', 'ledger.dryRun', trialOfBook)).toMatchObject({
      error: { code: 'badTrial' },
    });
    const ours = await cloud.ask<{ key: string }>('m40', 'ledger.dryRun', trialOfBook);
    expect(
      await cloud.ask('yz/m40', 'ledger.rescore', { ...second, key: ours.data.key, reason }),
    ).toMatchObject({ error: { code: 'badTrial' } });
    const settings = await cloud.ask<SettingsView>('yz/m40', 'ledger.termSettings');
    expect(settings.data.members.every(({ ranked }) => ranked)).toBe(true);
  });
});

test('a key or an id that reaches for another document is refused', async () => {
  const reaching = { id: 'plan-110:1', version: 1 };
  expect(await cloud.ask('m40', 'ledger.ruleBook', reaching)).toMatchObject({
    error: { code: 'invalidInput' },
  });
});
