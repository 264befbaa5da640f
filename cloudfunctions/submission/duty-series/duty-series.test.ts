import writeXlsxFile from 'write-excel-file/node';
import type { DutyPlanView, PlannedDuties, SeriesView } from '@/contract/duty-series';
import type { DutySeries, DutySeriesDraft } from '@/domain/term/duty-series';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Term } from '@/domain/term/term';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aFreezingTerm, aFrozenTerm } from '@/testing/term-end-builder';
import { inTime, onlyWords, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;

const young = aMember({
  memberId: 'm21',
  researchGroupId: 'maths',
  bornMonth: '1999-02',
  joinedMonth: '2025-08',
  boundAtMs: inTime,
});
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});
const newSchool = schoolDocuments({
  school: aSchool({ schoolId: 'new', name: '新建学校', currentTermId: null }),
  terms: [],
});

beforeEach(async () => {
  const ours = schoolDocuments({ members: [...people, young] });
  cloud = await launchSchoolCloud([ours, otherSchool, newSchool]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

/** Reflections of three weeks, each due on its Friday. */
const weekly: DutySeriesDraft = {
  kinds: ['teachingReflection'],
  title: '教学反思',
  owedBy: { kind: 'everyone' },
  per: 'week',
  count: 1,
  from: '2026-12-14',
  until: '2027-01-03',
  weekday: 5,
  time: '18:00',
  opensDaysBefore: null,
};
const key = 'mk3x9f2a7b';
const plan = (changes: Partial<DutySeriesDraft> = {}, more: object = {}, who = 'm40') =>
  cloud.ask<PlannedDuties>(who, 'submission.planDuties', {
    key,
    draft: { ...weekly, ...changes },
    dryRun: false,
    ...more,
  });
const desk = (who = 'm40') => cloud.ask<DutyPlanView>(who, 'submission.dutyPlan');
const view = () => cloud.ask<SeriesView>('m40', 'submission.dutySeries', { seriesId: key });
const stop = (who = 'm40') => cloud.ask<SeriesView>(who, 'submission.stopSeries', { seriesId: key });
const change = (input: object = {}, who = 'm40') =>
  cloud.ask<SeriesView>(who, 'submission.changeDuty', {
    dutyId: `2026-1-q${key}-02`,
    title: '元旦前的反思',
    dueOn: '2026-12-24',
    time: '12:00',
    ...input,
  });
const duties = async (schoolId = 'xh') => {
  const terms = await cloud.documents<Term>('terms');
  return terms.find((term) => term.schoolId === schoolId)?.duties ?? [];
};
const titles = async () => (await duties()).map(({ title }) => title);
const auditsOf = async () =>
  (await cloud.documents<{ act: string; byMemberId: string; subject: string }>('audits'))
    .map(({ act, byMemberId, subject }) => `${byMemberId} ${act} ${subject}`)
    .filter((line) => /Dut|Series/.test(line));
const begin = (who: string, n: string) =>
  cloud.ask(who, 'submission.saveDraft', {
    dutyId: `2026-1-q${key}-${n}`,
    revision: 0,
    parts: { lesson: '五年级' },
    ...onlyWords,
    kind: 'teachingReflection',
  });
/** The term of the demo with one duty, as a workbook. */
async function importTermPlan() {
  const text = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((value) => ({ value, type: String })));
  const sheets: readonly [string, readonly (readonly string[])[]][] = [
    [
      '学期',
      [
        ['名称', '开始', '结束', '学时目标'],
        ['2026 学年第一学期', '2026-09-01', '2027-01-31', '24'],
      ],
    ],
    ['月主题', [['月份', '主题']]],
    ['活动', [['序号', '标题', '日期', '开始', '结束', '学时', '必修', '地点', '主讲']]],
    [
      '任务',
      [
        ['类别', '标题', '开始', '截止'],
        ['读书笔记', '读书笔记', '2026-12-01', '2026-12-18 18:00'],
      ],
    ],
  ];
  const bytes = await writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: text(rows) }))).toBuffer();
  const fileId = await cloud.put('m40', 'plan.xlsx', bytes);
  return cloud.ask('m40', 'attendance.importTermPlan', { fileId, dryRun: false });
}

const codeOf = ({ ok, error }: Reply<unknown>) => (ok ? 'ok' : error.code);
const ends = (termEnd: object) => cloud.load('termEnds', [{ ...termEnd, _id: 'xh:2026-1' }]);

test('the office sees what stands, what it takes, and what the books of duties offer', async () => {
  const { data } = await desk();
  expect(data.burden[0]).toEqual({
    cohort: 'everyone',
    people: 7,
    leastMinutes: 40,
    usualMinutes: 40,
    mostMinutes: 40,
  });
  expect(data.series).toEqual([
    expect.objectContaining({ seriesId: null, title: '随学期计划导入的任务', kinds: '读书笔记', duties: 1 }),
  ]);
  expect(data.kinds).toHaveLength(17);
  expect(
    data.books.map(({ bookId, starts, notWriting }) => [bookId, starts.length, notWriting.length]),
  ).toEqual([
    ['duties-lanxi', 5, 2],
    ['duties-tangbei', 6, 5],
    ['duties-22', 0, 6],
    ['genres-3', 1, 0],
  ]);
});

describe('a series', () => {
  test('is looked at before it is made: its dates, for how many, and what it takes', async () => {
    const { data } = await plan({ owedBy: { kind: 'underAge', years: 35 } }, { dryRun: true });
    expect(data).toMatchObject({ applied: false, duties: 3, people: 1 });
    expect(data.dates.map(({ dueOn }) => dueOn)).toEqual(['2026-12-18', '2026-12-25', '2026-12-31']);
    const most = (lines: PlannedDuties['before']) => lines[0]?.mostMinutes;
    expect([most(data.before), most(data.after)]).toEqual([40, 160]);
    expect(data.after[0]?.usualMinutes).toBe(40);
    expect(await duties()).toHaveLength(1);
  });

  test('becomes single duties of the term, which a teacher finds and opens', async () => {
    expect(await plan()).toMatchObject({ ok: true, data: { applied: true, duties: 3, people: 7 } });
    expect(await titles()).toEqual([
      '十二月读书笔记',
      '教学反思（第 16 周）',
      '教学反思（第 17 周）',
      '教学反思（第 18 周）',
    ]);
    const { data } = await cloud.ask<{ duties: { title: string; dutyId: string }[] }>(
      'm01',
      'submission.duties',
    );
    expect(data.duties.map(({ title }) => title)).toContain('教学反思（第 16 周）');
    expect(codeOf(await cloud.ask('m01', 'submission.open', { dutyId: `2026-1-q${key}-01` }))).toBe('ok');
    expect(await auditsOf()).toEqual([`m40 planDuties ${key}`]);
    expect((await desk()).data.series[1]).toMatchObject({ seriesId: key, title: '教学反思', duties: 3 });
  });

  test('of a choice of kinds counts in the rules only as what all of them are read as', async () => {
    await plan({ kinds: ['case', 'teachingReflection'], per: 'once', title: '案例或反思' });
    const made = (await duties()).at(-1);
    expect(made).toMatchObject({ kind: 'case', oneOf: ['case', 'teachingReflection'], countsAs: null });
  });

  test('sent twice is made once; at once too; another one under its key is refused', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => plan()));
    for (const answer of [...answers, await plan()]) expect(answer).toEqual(answers[0]);
    expect(await duties()).toHaveLength(4);
    expect(await cloud.documents<DutySeries>('dutySeries')).toHaveLength(1);
    expect(codeOf(await plan({ title: '另一种反思' }))).toBe('alreadyPlanned');
    expect(codeOf(await plan({}, {}, 'm42'))).toBe('alreadyPlanned');
    expect(await auditsOf()).toHaveLength(1);
  });

  test('of two officers at once: both are made, unless they ask for the same titles', async () => {
    const other = { key: 'other93kd0', draft: { ...weekly, title: '课后记' }, dryRun: false };
    const both = await Promise.all([plan(), cloud.ask('m42', 'submission.planDuties', other)]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect(new Set(await titles()).size).toBe(7);
    expect(codeOf(await plan({}, { key: 'third93kd0' }, 'm42'))).toBe('seriesFaults');
  });

  test('with faults tells them all with their places, and nothing is stored', async () => {
    const { error } = await plan({ kinds: ['essay'], title: '', until: '2027-03-01' });
    expect(error).toMatchObject({
      code: 'seriesFaults',
      details: [{ path: 'kinds' }, { path: 'title' }, { path: 'from' }],
    });
    expect(codeOf(await plan({ count: 20, per: 'week', until: '2027-01-31', from: '2026-09-01' }))).toBe(
      'ok',
    );
    const { error: tooMany } = await plan({ title: '再来', count: 20 }, { key: 'more93kd0x' });
    expect(tooMany).toMatchObject({ details: [{ code: 'tooMany' }] });
  });

  test('whose title may not be shown is refused', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect(codeOf(await plan())).toBe('contentRefused');
    expect(codeOf(await plan({}, { dryRun: true }))).toBe('ok');
    expect(await duties()).toHaveLength(1);
  });

  test.each([
    ['its first answers are lost', { loseNext: 6 }],
    ['its writes meet rivals', { conflictNext: 4 }],
  ])('stands whole with its audit line when %s', async (_, faults) => {
    await cloud.setFaults(faults);
    for (let attempt = 0; attempt < 12; attempt += 1) if ((await plan()).ok) break;
    await cloud.setFaults({});
    expect(await plan()).toMatchObject({ ok: true });
    expect(await duties()).toHaveLength(4);
    expect(await auditsOf()).toHaveLength(1);
  });

  test('is kept by an import of the term plan’s workbook, also by one that runs at the same moment', async () => {
    const importing = importTermPlan();
    expect(codeOf(await plan())).toBe('ok');
    expect(codeOf(await importing)).toBe('ok');
    expect(codeOf(await importTermPlan())).toBe('ok');
    expect((await duties()).map(({ seriesId }) => seriesId)).toEqual([undefined, key, key, key]);
  });
});

describe('stopping a series', () => {
  beforeEach(() => plan());

  test('takes back what nobody has begun and is not yet due', async () => {
    await begin('m01', '02');
    await cloud.setClock({ nowMs: atSchoolTime('2026-12-19', '09:00') });
    const stopped = await stop();
    expect(stopped).toMatchObject({ ok: true, data: { stopped: true } });
    expect(stopped.data.list.map(({ title, begun }) => `${title} ${begun}`)).toEqual([
      '教学反思（第 16 周） 0',
      '教学反思（第 17 周） 1',
    ]);
    expect(await stop()).toEqual(stopped);
    expect(await auditsOf()).toEqual(expect.arrayContaining([`m40 stopSeries ${key}`]));
    expect(await auditsOf()).toHaveLength(2);
  });

  test('by two at once, or while somebody begins, leaves no piece without its duty', async () => {
    const answers = await Promise.all([stop(), begin('m02', '03'), stop('m42')]);
    const pieces = await cloud.documents<{ dutyId: string }>('submissions');
    const standing = new Set((await duties()).map(({ dutyId }) => dutyId));
    expect([codeOf(answers[0]), codeOf(answers[2])]).toEqual(['ok', 'ok']);
    for (const { dutyId } of pieces) expect(standing.has(dutyId)).toBe(true);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'while somebody’s first words are on their way, at step %i, leaves no piece without its duty',
    async (step) => {
      const stepMs = 250;
      await cloud.setFaults({ slowMs: stepMs });
      const begun = begin('m02', '03');
      await new Promise((resolve) => setTimeout(resolve, (step - 0.5) * stepMs));
      await cloud.setFaults({});
      expect(codeOf(await stop())).toBe('ok');
      const answer = await begun;
      const standing = (await duties()).map(({ dutyId }) => dutyId);
      expect(['ok', 'notFound']).toContain(codeOf(answer));
      expect(standing.includes(`2026-1-q${key}-03`)).toBe(answer.ok);
    },
  );

  test('one that is not there is not found', async () => {
    const answer = await cloud.ask('m40', 'submission.stopSeries', { seriesId: 'elsewhere' });
    expect(codeOf(answer)).toBe('notFound');
  });
});

describe('changing one duty', () => {
  beforeEach(() => plan());

  test('gives it another title and due date, twice the same', async () => {
    const changed = await change();
    expect(changed.data.list[1]).toMatchObject({
      title: '元旦前的反思',
      dueAtMs: atSchoolTime('2026-12-24', '12:00'),
    });
    expect(await change()).toEqual(changed);
    expect((await auditsOf()).filter((line) => line.includes('changeDuty'))).toHaveLength(1);
  });

  test('is refused once somebody has begun, out of the term, and for what the workbook brought', async () => {
    expect(codeOf(await change({ dueOn: '2027-02-02' }))).toBe('outsideTerm');
    expect(codeOf(await change({ title: '' }))).toBe('badTitle');
    expect(codeOf(await change({ dutyId: '2026-1-d04' }))).toBe('fromWorkbook');
    expect(codeOf(await change({ dutyId: 'd99' }))).toBe('notFound');
    await begin('m01', '02');
    expect(codeOf(await change())).toBe('begun');
  });
});

describe('rights', () => {
  test('the office alone asks for duties', async () => {
    await plan();
    for (const who of ['m01', 'm09', 'm10', 'm41', 'nobody'] as const) {
      const refused = who === 'nobody' ? 'notSignedIn' : 'notAllowed';
      const answers = await Promise.all([
        desk(who),
        plan({}, {}, who),
        cloud.ask(who, 'submission.dutySeries', { seriesId: key }),
        stop(who),
        change({}, who),
      ]);
      expect(answers.map(codeOf)).toEqual([refused, refused, refused, refused, refused]);
    }
    expect(await duties()).toHaveLength(4);
  });

  test('another school’s office does not reach it', async () => {
    await plan();
    expect(codeOf(await cloud.ask('yz/m40', 'submission.dutySeries', { seriesId: key }))).toBe('notFound');
    expect(codeOf(await stop('yz/m40'))).toBe('notFound');
    expect(codeOf(await change({}, 'yz/m40'))).toBe('notFound');
    expect(await duties('yz')).toHaveLength(1);
    expect(codeOf(await plan({}, {}, 'yz/m40'))).toBe('ok');
    expect(await duties()).toHaveLength(4);
  });
});

test.each([
  ['being frozen', aFreezingTerm()],
  ['frozen', aFrozenTerm()],
])('nothing moves in a term that is %s', async (_, termEnd) => {
  await plan();
  await ends(termEnd);
  const answers = [await plan({ title: '新的' }, { key: 'late93kd0x' }), await stop(), await change()];
  expect(answers.map(codeOf)).toEqual(['termClosed', 'termClosed', 'termClosed']);
  expect((await desk()).data.closed).toBe(true);
  expect((await view()).data.closed).toBe(true);
  expect(await duties()).toHaveLength(4);
});

test('a school without a term is told what to do first', async () => {
  for (const answer of [await desk('new/m40'), await plan({}, {}, 'new/m40'), await stop('new/m40')])
    expect(codeOf(answer)).toBe('noTerm');
});

test('a whole note of a planned series is handed in like any other', async () => {
  await plan({ kinds: ['readingNote'], title: '假期读书' });
  const dutyId = `2026-1-q${key}-01`;
  const input = { dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  expect(codeOf(await cloud.ask('m01', 'submission.submit', input))).toBe('ok');
});
