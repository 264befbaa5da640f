import type { DryRun, MovedTeacher, Trial } from '@/contract/rule-books';
import type { Term } from '@/domain/term/term';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { auditsOf, launchJudgedSchool, saveSecondVersion } from './testing/judged-school';

let cloud: SchoolCloud;
const newBook: Trial = { kind: 'book', id: 'plan-110', version: 2 };
const half: Trial = { kind: 'group', groupId: 'chinese', excellentPercent: 50, rankWith: null };

const dryRun = (trial: object, who = 'm40') => cloud.ask<DryRun>(who, 'ledger.dryRun', { trial });
const names = (trial: object, reason: string, who = 'm40') =>
  cloud.ask<{ dryRun: DryRun; moved: MovedTeacher[] }>(who, 'ledger.dryRunNames', { trial, reason });

beforeAll(async () => {
  cloud = await launchJudgedSchool();
  await saveSecondVersion(cloud);
});
afterAll(() => cloud.stop());
afterEach(() => cloud.setFaults({}));

const unchanged = (itemId: string, title: string) => ({ itemId, title, changed: 0, highestMoved: false });
const otherItems = [
  unchanged('trip', '外出学习'),
  unchanged('attendance', '教师考勤'),
  unchanged('notes', '学习笔记'),
  unchanged('reading', '读书活动'),
  unchanged('bonus', '教学类加分'),
];

describe('a dry run', () => {
  test('of a version tells numbers, changes nothing, and says the same whoever asks', async () => {
    const { data } = await dryRun(newBook);
    expect(data).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      atMs: expect.any(Number),
      teachers: 6,
      moved: 4,
      up: 4,
      down: 0,
      largestUpHundredths: 1750,
      largestDownHundredths: 0,
      bands: [],
      items: expect.arrayContaining([
        ...otherItems,
        { itemId: 'participation', title: '活动参与', changed: 4, highestMoved: false },
      ]),
    });
    expect((await dryRun(newBook, 'm42')).data.key).toBe(data.key);
    const [term] = await cloud.documents<Term>('terms');
    expect(term?.ruleBook).toEqual({ id: 'plan-110', version: 1 });
    expect(await auditsOf(cloud, 'dryRunNames')).toEqual([]);
  });

  test('of a group’s percent: nobody’s total moves, one person’s band does', async () => {
    const { data } = await dryRun(half);
    expect(data).toMatchObject({
      moved: 1,
      up: 0,
      down: 0,
      bands: [{ from: '良好', to: '优秀', count: 1 }],
    });
    expect(await cloud.documents('termSettings')).toEqual([]);
  });

  test('names stand in no stored document but the people’s own', async () => {
    await names(newBook, '核对折算');
    const stored = JSON.stringify([await cloud.documents('dryRuns'), await cloud.documents('audits')]);
    for (const { name } of people) expect(stored).not.toContain(name);
  });
});

describe('who moves', () => {
  test('is told with a reason, which is logged before', async () => {
    const { data } = await names(half, '数学组人少，核对合并排名', 'm42');
    expect(data.dryRun.moved).toBe(1);
    expect(data.moved).toEqual([
      {
        memberId: 'm02',
        name: '陈立',
        group: '语文教研组',
        beforeHundredths: 1200,
        afterHundredths: 1200,
        beforeBand: '良好',
        afterBand: '优秀',
      },
    ]);
    const lines = await auditsOf(cloud, 'dryRunNames');
    expect(lines.find(({ byMemberId }) => byMemberId === 'm42')).toMatchObject({
      subject: '2026-1',
      before: null,
      after: { trial: half, moved: 1 },
      reason: '数学组人少，核对合并排名',
    });
  });

  test.each(['', ' ', '看'])('is not told for the reason 「%s」', async (reason) => {
    const before = (await auditsOf(cloud, 'dryRunNames')).length;
    expect(await names(half, reason)).toMatchObject({
      error: { code: 'invalidInput', message: '请写明原因' },
    });
    expect(await auditsOf(cloud, 'dryRunNames')).toHaveLength(before);
  });

  test('each look is a line of its own, and on a bad line nobody is told without one', async () => {
    const before = (await auditsOf(cloud, 'dryRunNames')).length;
    await cloud.setFaults({ failRate: 0.08 });
    const answers = [];
    for (let asked = 0; asked < 12; asked += 1) answers.push(await names(half, '再核对一次'));
    await cloud.setFaults({});
    const lines = (await auditsOf(cloud, 'dryRunNames')).length - before;
    expect(lines).toBeGreaterThanOrEqual(answers.filter(({ ok }) => ok).length);
    for (const { ok, data } of answers) expect(ok || data === undefined).toBe(true);
  });
});

describe('what can not be tried', () => {
  test.each<[string, Trial]>([
    ['a version that nobody saved', { kind: 'book', id: 'plan-110', version: 3 }],
    ['a book that was not taken over', { kind: 'book', id: 'lanxi-50', version: 1 }],
    ['a group that is not there', { ...half, groupId: 'music' }],
    ['a preparation group', { ...half, groupId: 'chinese-5' }],
    ['a group ranked with itself', { ...half, rankWith: 'chinese' }],
  ])('%s', async (_, trial) => {
    expect(await dryRun(trial)).toMatchObject({ error: { code: 'badTrial' } });
    expect(await names(trial, '核对')).toMatchObject({ error: { code: 'badTrial' } });
  });

  test('a book of duties alone', async () => {
    await cloud.ask('m40', 'ledger.adoptRuleBook', { id: 'duties-22' });
    const answer = await dryRun({ kind: 'book', id: 'duties-22', version: 1 });
    expect(answer.error).toMatchObject({ code: 'badTrial', message: expect.stringContaining('只写任务') });
  });

  test.each([
    { ...half, excellentPercent: 71 },
    { ...half, excellentPercent: 30.5 },
    { ...newBook, version: 0 },
    { kind: 'names' },
  ])('what is out of its range: %j', async (trial) => {
    expect(await dryRun(trial)).toMatchObject({ error: { code: 'invalidInput' } });
  });

  test('anything, without a term', async () => {
    const school = aSchool({ currentTermId: null });
    const empty = await launchSchoolCloud([schoolDocuments({ school, terms: [] })]);
    await empty.setClock({ nowMs: inTime });
    const reason = '核对一下';
    const cases = [
      ['dryRun', { trial: half }],
      ['dryRunNames', { trial: half, reason }],
      ['rescore', { id: 'plan-110', version: 1, key: 'k', reason }],
      ['termSettings', {}],
      ['setGroupRanking', { groupId: 'r1', excellentPercent: 40, rankWith: null, reason }],
      ['setMemberStanding', { memberId: 'm01', ranked: false, notApplicable: [], reason }],
    ] as const;
    for (const [act, input] of cases)
      expect(await empty.ask('m40', `ledger.${act}`, input)).toMatchObject({ error: { code: 'noTerm' } });
    const books = await empty.ask('m40', 'ledger.ruleBooks');
    expect(books.data).toMatchObject({ versions: [], inForce: null });
    await empty.stop();
  });
});
