import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool, scan } from './small-school';

let school: SmallSchool;
let host: Phone;
let sessionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  sessionId = await school.planned({ title: '作业设计与分层练习' });
  host = await school.phone(office);
}, openingMs);
afterAll(() => school.stop());

const names = () => host.screen().filter((line) => line.includes('老师') || line.startsWith('登记到场：'));

/** The office runs one session from its phone: each test stands on the one before. */
describe('a session in the hands of the office', () => {
  test('begins on 今日 with one tap, which leads to the projector', async () => {
    await host.waitFor('还没开始签到');
    host.tap({ id: `open-${sessionId}` });
    await host.waitFor('秒后换码');
    expect(host.page().route).toBe('pages/office/projector/index');
    expect(await school.documents('sessions')).toMatchObject([{ sessionId, state: 'open' }]);
  });

  test('shows how many are there and nobody’s name', async () => {
    expect(host.screen()).toEqual(expect.arrayContaining(['作业设计与分层练习', '已到', '请假 0']));
    expect(names()).toEqual([]);
  });

  test('counts somebody who scans the code, by itself at the next slot', async () => {
    const teacher = await school.phone('m01');
    await teacher.waitFor('还有 10 分钟');
    scan(teacher, await school.token(sessionId));
    await teacher.waitFor('本次记入');
    const present = () => host.screen()[host.screen().indexOf('/ 6') - 1];
    await host.waitFor(() => present() === '1', 30_000);
  }, 60_000);

  test('asks before it puts names on the screen', async () => {
    host.tap({ id: 'host-list' });
    await host.waitFor('名单会显示在这块屏幕上');
    host.tap('再想想');
    await host.settle();
    expect(host.shows({ id: 'host-search' })).toBe(false);
    host.tap({ id: 'host-list' });
    await host.waitFor('名单会显示在这块屏幕上');
    host.tap('显示名单');
    await host.waitFor(() => host.shows({ id: 'person-m02' }));
    expect(host.shows({ id: 'person-m01' })).toBe(false);
  });

  test('enters a colleague without a phone, with a reason', async () => {
    host.tap({ id: 'person-m02' });
    await host.settle();
    expect(() => host.tap({ id: 'host-submit' })).toThrow('is disabled');
    host.input({ id: 'host-reason' }, '没带手机，前排登记');
    await host.settle();
    host.tap({ id: 'host-submit' });
    await host.waitFor(() => !host.shows({ id: 'person-m02' }));
    expect(await school.documents('facts')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'checkIn',
          memberId: 'm02',
          recordedBy: office,
          evidence: { way: 'hostList', reason: '没带手机，前排登记' },
        }),
      ]),
    );
  });

  test('ends after a question, and can be opened again after another', async () => {
    host.tap({ id: 'end-session' });
    await host.waitFor('没有签到也没有请假的，记为缺席');
    host.tap('结束签到');
    await host.waitFor('签到已结束');
    host.tap({ id: 'start-session' });
    await host.waitFor('到场的人可以再扫码');
    host.tap('重新打开');
    await host.waitFor('秒后换码');
  });
});
