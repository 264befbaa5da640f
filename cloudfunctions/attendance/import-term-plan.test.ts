import writeXlsxFile from 'write-excel-file/node';
import type { TermPlan } from '@/contract/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { School } from '@/domain/people/member';
import type { SheetFault } from '@/domain/people/sheet-fault';
import type { Term } from '@/domain/term/term';
import { schoolDocuments } from '@/testing/founded-school';
import { aContent, aSlot } from '@/testing/plan-builder';
import { aSchool } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let files = 0;

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments({ school: aSchool({ currentTermId: null }), terms: [] }),
    schoolDocuments({ school: aSchool({ schoolId: 'west' }) }),
  ]);
});
afterAll(() => cloud.stop());

type Row = readonly (string | number)[];

const spring = ['2026 学年第二学期', '2027-02-15', '2027-07-05', 20];
const autumn = ['2026 学年第一学期', '2026-09-01', '2027-01-31', 24];
const first: Row = [1, '说课怎样说清楚', '2026-09-18', '15:30', '17:45', 3, '是', '阶梯教室', '教研组长'];
const second: Row = [2, '课件制作的减法', '2026-10-16', '15:30', '17:00', 2, '否', '计算机教室', '信息组'];
const note: Row = ['读书笔记', '九月读书笔记', '2026-09-01', '2026-09-25 18:00'];

async function workbook(sessions: readonly Row[], duties: readonly Row[] = [note], term: Row = autumn) {
  const sheets: readonly [string, readonly Row[]][] = [
    ['学期', [['名称', '开始', '结束', '学时目标'], term]],
    ['月主题', [['月份', '主题']]],
    ['活动', [['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲'], ...sessions]],
    ['任务', [['类别', '标题', '开始', '截止'], ...duties]],
  ];
  const cells = (rows: readonly Row[]) =>
    rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  return writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: cells(rows) }))).toBuffer();
}

async function importPlan(bytes: Uint8Array, dryRun = false) {
  files += 1;
  const fileId = await cloud.put('m40', `plan-${files}.xlsx`, bytes);
  return cloud.ask('m40', 'attendance.importTermPlan', { fileId, dryRun });
}

async function stored() {
  const [terms, sessions, schools] = await Promise.all([
    cloud.documents<Term>('terms'),
    cloud.documents<TrainingSession>('sessions'),
    cloud.documents<School>('schools'),
  ]);
  const ours = <T extends { readonly schoolId: string }>(all: readonly T[]) =>
    all.filter(({ schoolId }) => schoolId === 'xh');
  return { terms: ours(terms), sessions: ours(sessions), school: ours(schools)[0] };
}

/** The life of one plan, in the order in which it happens: each test stands on the one before. */
describe('a term plan', () => {
  test('with faults tells all of them and stores nothing', async () => {
    const wrong = [...second.slice(0, 2), '2026-10-32', '15:30', '14:00', 99, '也许', '计算机教室', '信息组'];
    const reply = await importPlan(await workbook([first, wrong]));
    expect(reply.error.code).toBe('planFaults');
    const faults = reply.error.details as readonly SheetFault[];
    expect(faults.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['活动', 3, '日期'],
      ['活动', 3, '结束'],
      ['活动', 3, '学时'],
      ['活动', 3, '必修'],
    ]);
    expect(await stored()).toMatchObject({ terms: [], sessions: [], school: { currentTermId: null } });
  });

  test('is checked without being stored when it is a dry run', async () => {
    const reply = await importPlan(await workbook([first, second]), true);
    expect(reply.data).toEqual({ applied: false, sessions: 2, removed: 0, themes: 0, duties: 1 });
    expect(await stored()).toMatchObject({ terms: [], sessions: [] });
  });

  test('makes the school’s current term', async () => {
    const reply = await importPlan(await workbook([first, second]));
    expect(reply.data).toEqual({ applied: true, sessions: 2, removed: 0, themes: 0, duties: 1 });
    expect((await stored()).school?.currentTermId).toBe('2026-1');
    const { data: plan } = await cloud.ask<TermPlan>('m01', 'attendance.plan');
    expect(plan.sessions.map(({ sessionId, title, status }) => [sessionId, title, status])).toEqual([
      ['2026-1-s01', '说课怎样说清楚', 'upcoming'],
      ['2026-1-s02', '课件制作的减法', 'upcoming'],
    ]);
  });

  test('imported again changes nothing', async () => {
    const before = await stored();
    expect((await importPlan(await workbook([first, second]))).ok).toBe(true);
    expect(await stored()).toEqual(before);
  });

  test('moves a session that is planned only and drops one that is left out', async () => {
    const moved = [...first.slice(0, 2), '2026-09-25', ...first.slice(3)];
    const reply = await importPlan(await workbook([moved]));
    expect(reply.data).toMatchObject({ sessions: 1, removed: 1 });
    const { sessions } = await stored();
    expect(
      sessions.map(({ sessionId, startsAtMs, lateAfterMs }) => [sessionId, startsAtMs, lateAfterMs]),
    ).toEqual([['2026-1-s01', Date.UTC(2026, 8, 25, 7, 30), Date.UTC(2026, 8, 25, 7, 30)]]);
    await importPlan(await workbook([first, second]));
  });

  test('can not move or leave out a session that was opened, nor a duty that somebody writes for', async () => {
    await cloud.ask('m40', 'attendance.openSession', { sessionId: '2026-1-s01' });
    const [duty] = (await stored()).terms[0]?.duties ?? [];
    await cloud.load('submissions', [
      { _id: 'xh:p', schoolId: 'xh', termId: '2026-1', dutyId: duty?.dutyId },
    ]);
    const before = await stored();
    const moved = [...first.slice(0, 3), '14:30', ...first.slice(4)];
    const replies = [
      await importPlan(await workbook([moved, second])),
      await importPlan(await workbook([second])),
      await importPlan(await workbook([first, second], [])),
    ];
    expect(
      replies.map(({ error }) =>
        (error.details as readonly SheetFault[]).map(({ code, column }) => [code, column]),
      ),
    ).toEqual([[['alreadyHeld', '开始']], [['inUse', '序号']], [['inUse', '标题']]]);
    expect(await stored()).toEqual(before);
  });

  test('of a later term becomes the current one; an earlier one put right does not come back', async () => {
    const later = [1, '开学第一讲', '2027-02-26', '15:30', '17:00', 2, '是', '阶梯教室', '校长'];
    const duty = ['读书笔记', '三月读书笔记', '2027-03-01', '2027-03-26'];
    await importPlan(await workbook([later], [duty], spring));
    const renamed = [first[0] ?? 1, '说课怎样说得清', ...first.slice(2)];
    expect((await importPlan(await workbook([renamed, second]))).ok).toBe(true);
    const { school, sessions } = await stored();
    expect(school?.currentTermId).toBe('2026-2');
    expect(sessions.map(({ sessionId, title }) => [sessionId, title])).toEqual([
      ['2026-1-s01', '说课怎样说得清'],
      ['2026-1-s02', '课件制作的减法'],
      ['2026-2-s01', '开学第一讲'],
    ]);
  });
});

test('a plan that died half-way is completed by importing it again', async () => {
  const summer: Row = ['2027 学年第一学期', '2027-09-01', '2028-01-31', 24];
  const plan = Array.from({ length: 6 }, (_, index): Row => {
    const [, title = '', , ...rest] = first;
    return [index + 1, title, `2027-10-${11 + index}`, ...rest];
  });
  const bytes = await workbook(plan, [], summer);
  await cloud.setFaults({ failRate: 0.15 });
  for (let tries = 0; tries < 50; tries += 1) if ((await importPlan(bytes)).ok) break;
  await cloud.setFaults({});
  expect(await importPlan(bytes)).toMatchObject({ ok: true });
  const { sessions, school } = await stored();
  expect(sessions.filter(({ termId }) => termId === '2027-1').map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  expect(school?.currentTermId).toBe('2027-1');
});

test('a session planned in the app survives another import, and keeps its number', async () => {
  const autumn2028: Row = ['2028 学年第一学期', '2028-09-01', '2029-01-31', 24];
  const row: Row = [1, '开学第一讲', '2028-09-15', '15:30', '17:00', 2, '是', '阶梯教室', '校长'];
  await importPlan(await workbook([row], [], autumn2028));
  const planned = await cloud.ask<{ sessionIds: string[] }>('m40', 'attendance.planSessions', {
    ...{ key: 'k1', content: aContent(), slot: aSlot(), dryRun: false },
    recurrence: { repeat: 'once', first: '2028-10-18', until: null, count: null, except: [], alsoOn: [] },
  });
  expect(planned.data.sessionIds).toEqual(['2028-1-s02']);
  const taken = await importPlan(await workbook([row, [2, ...row.slice(1)]], [], autumn2028));
  expect(taken.error.details).toMatchObject([{ code: 'numberTaken', sheet: '活动', row: 3, column: '序号' }]);
  expect((await importPlan(await workbook([row], [], autumn2028))).data).toMatchObject({ removed: 0 });
  const { sessions } = await stored();
  expect(sessions.filter(({ termId }) => termId === '2028-1').map(({ title }) => title)).toEqual([
    '开学第一讲',
    '走近情绪',
  ]);
});

test.each([
  ['notAWorkbook', 'm40', 'plan.xlsx', 'a text that only looks like a workbook'],
  ['notYourFile', 'm42', 'theirs.xlsx', 'a colleague’s file'],
])('%s', async (code, owner, name, content) => {
  const fileId = await cloud.put(owner, name, Buffer.from(content));
  const reply = await cloud.ask('m40', 'attendance.importTermPlan', { fileId, dryRun: false });
  expect(reply.error.code).toBe(code);
});
