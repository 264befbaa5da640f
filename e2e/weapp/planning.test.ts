import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let desk: Phone;
let leader: Phone;
let teacher: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  desk = await school.phone(office, { path: 'pages/plan/list/index' });
  leader = await school.phone('m09', { path: 'pages/plan/edit/index' });
  teacher = await school.phone('m01');
}, openingMs);
afterAll(() => school.stop());

/** A series on the leader's phone, from the form to the group's inbox: each test stands on the one before. */
describe('a group’s meetings', () => {
  test('are asked for by a leader, and nothing is stored before their days were looked at', async () => {
    await leader.waitFor('办什么');
    expect(leader.screen()).toContain('还没写标题');
    leader.input({ id: 'plan-title' }, '一课三磨');
    leader.input({ id: 'plan-place' }, '录播教室');
    leader.pick({ id: 'plan-day' }, '2026-12-23');
    leader.pick({ id: 'plan-to' }, '16:50');
    leader.tap('每周');
    await leader.waitFor('共几次');
    leader.tap('共几次');
    await leader.settle();
    leader.input({ id: 'plan-count' }, '2');
    await leader.settle();
    leader.tap({ id: 'plan-look' });
    await leader.waitFor('2 场，约 4 人');
    expect(leader.screen()).toContain('15:30–16:50，录播教室');
    expect(leader.screen()).toContain('12月30日 周三');
    expect(await school.documents('sessions')).toEqual([]);
  });

  test('are saved, and stand in the list', async () => {
    leader.tap({ id: 'plan-save' });
    await leader.waitFor('已排好 2 场');
    const sessions = await school.documents<{ hostMemberId: string; number: number }>('sessions');
    expect(sessions.map(({ hostMemberId, number }) => [number, hostMemberId])).toEqual([
      [1, 'm09'],
      [2, 'm09'],
    ]);
    await desk.relaunch({ route: 'pages/plan/list/index', query: {} });
    await desk.waitFor('第 2 次，12月30日 周三 15:30');
  });

  test('are moved by the office after a look, and cancelled; the group is told', async () => {
    desk.tap({ id: 'planned-2026-1-s01' });
    await desk.waitFor('改时间、地点');
    desk.pick({ id: 'plan-day' }, '2026-12-24');
    desk.input({ id: 'move-reason' }, '周三有家长会');
    await desk.settle();
    desk.tap({ id: 'move-look' });
    await desk.waitFor('改到这时，通知 4 人');
    desk.tap({ id: 'move' });
    await desk.waitFor('已改，通知了 4 人');
    desk.input({ id: 'cancel-reason' }, '全组外出听课');
    await desk.settle();
    desk.tap({ id: 'cancel' });
    await desk.waitFor('已取消，通知了 4 人');
    await desk.waitFor('恢复这一场');
    teacher.pullDown();
    await teacher.waitFor('取消：一课三磨');
  });
});
