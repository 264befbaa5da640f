import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let desk: Phone;
let teacher: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  desk = await school.phone(office, { path: 'pages/office/person/index', query: { memberId: 'm01' } });
  teacher = await school.phone('m01');
}, openingMs);
afterAll(() => school.stop());

/** A certificate on paper, from the office's desk to the teacher's booklet: each test stands on the one before. */
describe('an award on paper', () => {
  test('is entered on the person’s page, and the button says what is missing', async () => {
    await desk.waitFor('登记一条');
    desk.tap({ id: 'record' });
    await desk.waitFor('记什么');
    desk.tap('获奖');
    expect(desk.screen()).toContain('还没写是什么');
    desk.input({ id: 'title' }, '区说课比赛');
    await desk.waitFor('市级');
    desk.tap('市级');
    desk.tap('二等奖');
    await desk.settle();
    desk.tap({ id: 'enter-record' });
    await desk.waitFor('获奖：区说课比赛');
    expect(desk.page().route).toBe('pages/office/person/index');
  });

  test('stands in the teacher’s booklet with a message', async () => {
    await teacher.waitFor('待完成');
    teacher.pullDown();
    await teacher.waitFor('已为您登记：区说课比赛');
    await teacher.switchTab('我的');
    await teacher.waitFor('3.50');
  });

  test('is given to a whole group, less those ticked off', async () => {
    await desk.relaunch({ route: 'pages/office/record/index', query: {} });
    await desk.waitFor('记给谁');
    desk.tap('语文教研组');
    await desk.waitFor('吴敏');
    desk.tap('吴敏');
    desk.tap('集体加分');
    desk.input({ id: 'title' }, '承办区教研活动');
    desk.input({ id: 'amount' }, '0.5');
    await desk.waitFor('登记：语文教研组 3 人');
    desk.tap({ id: 'enter-record' });
    await desk.waitFor('已登记，3 人');
    const facts = await school.documents<{ kind: string; memberId: string; what?: { kind: string } }>(
      'facts',
    );
    const bonuses = facts.filter(({ what }) => what?.kind === 'groupBonus');
    expect(bonuses.map(({ memberId }) => memberId).sort()).toEqual(['m01', 'm02', 'm10']);
  });
});
