import type { Trip } from '../../src/domain/sharing/trip';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let teacher: Phone;
let officer: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  teacher = await school.phone('m01', { path: 'pages/trip/list/index' });
  officer = await school.phone('m40');
}, openingMs);
afterAll(() => school.stop());

const toasts = (phone: Phone) => phone.toasts.map(({ title }) => title);
const stored = async () => (await school.documents<Trip>('trips'))[0];

/** A trip on the real bundle, between a teacher, the office and a colleague: each test stands on the one before. */
describe('a trip', () => {
  test('is asked for; the form outlives the app, and a lost signal loses nothing', async () => {
    await teacher.waitFor('本学期还没有外出学习');
    teacher.tap({ id: 'ask-trip' });
    await teacher.waitFor('还没写主题');
    teacher.input({ id: 'trip-topic' }, '省小学语文课堂观摩');
    teacher.input({ id: 'trip-destination' }, '省城实验小学');
    await teacher.settle();
    await teacher.relaunch({ route: 'pages/trip/ask/index', query: {} });
    await teacher.waitFor('还没选出发日期');
    teacher.pick({ id: 'trip-from' }, '2026-12-18');
    await teacher.settle();
    teacher.pick({ id: 'trip-to' }, '2026-12-19');
    teacher.tap('陈立');
    await teacher.waitFor('已选 2 人');
    teacher.setNetwork('none');
    teacher.tap({ id: 'send-trip' });
    await teacher.waitFor('没连上，您的内容都在手机里。有网后再试一次。');
    teacher.setNetwork('wifi');
    teacher.tap({ id: 'send-trip' });
    await teacher.waitFor('共 2 天，其中工作日 1 天');
    expect(teacher.page().route).toBe('pages/trip/request/index');
    expect(toasts(teacher)).toContain('已提交，等待审批');
    expect(await school.documents('trips')).toHaveLength(1);
    expect(await stored()).toMatchObject({ travellerIds: ['m01', 'm02'], state: 'asked' });
  });

  test('is found by the office in the inbox, and approved with a word', async () => {
    await officer.relaunch({ route: 'pages/inbox/index', query: {} });
    await officer.waitFor('外出待审批：省小学语文课堂观摩');
    officer.tap('外出待审批：省小学语文课堂观摩');
    await officer.waitFor(() => officer.shows({ id: 'approve-trip' }));
    expect(officer.screen()).toEqual(expect.arrayContaining(['林晓云', '陈立', '12月18–19日']));
    officer.input({ id: 'trip-reason' }, '多拍板书');
    await officer.settle();
    officer.tap({ id: 'approve-trip' });
    await officer.waitFor(() => toasts(officer).includes('已批准'));
    expect(await stored()).toMatchObject({ state: 'approved', decidedBy: 'm40' });
  });

  test('is seen under way by its traveller and by a colleague', async () => {
    await teacher.relaunch({ route: 'pages/trip/list/index', query: {} });
    await teacher.waitFor('正在外出');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['我的外出', '12月18–19日，林晓云、陈立']));
    const colleague = await school.phone('m30', { path: 'pages/trip/list/index' });
    await colleague.waitFor('正在外出');
    expect(colleague.screen()).toContain('校内外出');
  });

  test('ended early: the return is noted, and the days that are left are counted from it', async () => {
    const tripId = (await stored())?.tripId ?? '';
    await teacher.relaunch({ route: 'pages/trip/request/index', query: { tripId } });
    await teacher.waitFor('哪天返校');
    teacher.tap({ id: 'note-return' });
    await teacher.waitFor(() => toasts(teacher).includes('返校日期已记下'));
    await teacher.waitFor('材料待整理');
    expect(await stored()).toMatchObject({ returnedOn: '2026-12-18' });
  });

  test('is entered by the office for others, and cancelled with a word', async () => {
    await officer.relaunch({ route: 'pages/trip/ask/index', query: {} });
    await officer.waitFor('还没写主题');
    officer.input({ id: 'trip-topic' }, '市里的数学年会');
    officer.input({ id: 'trip-destination' }, '市少年宫');
    officer.pick({ id: 'trip-from' }, '2026-12-22');
    officer.pick({ id: 'trip-group' }, 1);
    await officer.waitFor('孙强');
    officer.tap('孙强');
    await officer.waitFor('已选 1 人');
    officer.tap({ id: 'send-trip' });
    await officer.waitFor('4 天后出发');
    officer.tap({ id: 'begin-cancel' });
    await officer.waitFor(() => officer.shows({ id: 'cancel-reason' }));
    officer.input({ id: 'cancel-reason' }, '主办方改期');
    await officer.settle();
    officer.tap({ id: 'cancel-trip' });
    await officer.waitFor('取消这次外出？');
    officer.tap('取消外出');
    await officer.waitFor('已取消');
    expect((await school.documents<Trip>('trips')).map(({ state }) => state).sort()).toEqual([
      'approved',
      'cancelled',
    ]);
  });
});
