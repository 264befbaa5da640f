import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { SchoolKind } from '../../src/domain/submission/catalogue';
import type { Term } from '../../src/domain/term/term';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let desk: Phone;
let teacher: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  desk = await school.phone(office);
  teacher = await school.phone('m01', { path: 'pages/training/index' });
}, openingMs);
afterAll(() => school.stop());

/** A kind of the school's own, from the office's form to a teacher's page: each test stands on the one before. */
describe('a kind that the school makes', () => {
  test('is found from 今日, and asked for by its words; faults stand beside their fields', async () => {
    await desk.waitFor('任务与作品');
    desk.tap({ id: 'office-duties' });
    await desk.waitFor('每位老师这学期的任务');
    desk.tap({ id: 'duty-kinds' });
    await desk.waitFor('添加一类作品');
    desk.tap({ id: 'kind-new' });
    await desk.waitFor('老师看到的样子');
    desk.tap({ id: 'kind-save' });
    await desk.waitFor('名称还没写。');
    expect(desk.screen()).toContain('第 1 部分的名称还没写。');
    expect(await school.documents('workKinds')).toEqual([]);
  });

  test('is saved, and stands in the list as the school’s own', async () => {
    desk.input({ id: 'kind-name' }, '家访记录');
    desk.input({ id: 'part-1-name' }, '经过');
    desk.input({ id: 'part-1-hint' }, '见了谁，说了什么');
    desk.input({ id: 'part-1-least' }, '30');
    await desk.settle();
    expect(desk.screen()).toContain('见了谁，说了什么');
    desk.tap({ id: 'kind-save' });
    await desk.waitFor('学校自己的');
    const [kind] = await school.documents<SchoolKind>('workKinds');
    expect(kind?.versions[0]).toMatchObject({ name: '家访记录', version: 1, parts: [{ name: '经过' }] });
  });

  test('is asked for every week: dates and burden are seen before anything is stored', async () => {
    await desk.relaunch({ route: 'pages/duty-plan/series/index', query: {} });
    await desk.waitFor('家访记录');
    desk.tap('家访记录');
    desk.tap('每周');
    desk.pick({ id: 'series-until' }, '2027-01-10');
    await desk.waitFor('会多出多少');
    expect(desk.screen()).toEqual(
      expect.arrayContaining(['每人 0.7 → 3.7 小时', '布置这 3 项', '排在这些日子']),
    );
    const [before] = await school.documents<Term>('terms');
    expect(before?.duties).toHaveLength(1);
    desk.tap({ id: 'series-save' });
    await desk.waitFor('已布置 3 项');
    const terms = await school.documents<Term>('terms');
    expect(terms.find(({ schoolId }) => schoolId === 'xh')?.duties).toHaveLength(4);
  });

  test('is found by a teacher in 研修, and opens to be written', async () => {
    await teacher.relaunch({ route: 'pages/training/index', query: {} });
    await teacher.waitFor('全部任务');
    teacher.tap({ id: 'all-duties' });
    await teacher.waitFor('家访记录（第 17 周）');
    teacher.tap('家访记录（第 17 周）');
    await teacher.waitFor(() => teacher.page().route === 'pages/writing/index');
    await teacher.waitFor('经过');
  });

  test('is stopped by the office; what nobody has begun is gone', async () => {
    await desk.relaunch({ route: 'pages/duty-plan/index/index', query: {} });
    await desk.waitFor('家访记录');
    const terms = await school.documents<Term>('terms');
    const seriesId = terms.flatMap(({ duties }) => duties).find((duty) => duty.seriesId)?.seriesId ?? '';
    desk.tap({ id: `series-${seriesId}` });
    await desk.waitFor('停掉这一组');
    desk.tap({ id: 'series-stop' });
    await desk.settle();
    desk.tap('停掉');
    await desk.waitFor('已经停掉');
    const after = await school.documents<Term>('terms');
    expect(after.find(({ schoolId }) => schoolId === 'xh')?.duties).toHaveLength(1);
  });
});
