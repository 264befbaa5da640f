import { teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool, scan } from './small-school';

const MINUTE = 60_000;

let school: SmallSchool;
let teacher: Phone;
let host: Phone;
let sessionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  sessionId = await school.opened({ title: '信技融合' });
  teacher = await school.phone('m01');
  host = await school.phone('m40');
}, openingMs);
afterAll(() => school.stop());

/** Two phones, one of them in a corner without signal: each test stands on the one before. */
describe('a code scanned without network', () => {
  test('is kept on the phone, and the page says so instead of pressing a seal', async () => {
    await teacher.waitFor('信技融合');
    teacher.setNetwork('none');
    scan(teacher, await school.token(sessionId));
    await teacher.waitFor('签到已记在手机里');
    expect(teacher.screen()).toContain('有网后自动补交，时间以扫码时为准。');
    expect(await school.documents('facts')).toEqual([]);
  });

  test('is still there after the app was killed and opened again without network', async () => {
    await teacher.relaunch();
    await teacher.waitFor('待传');
    expect(teacher.screen()).toEqual(
      expect.arrayContaining(['信技融合', '签到已记在手机里，有网后自动补交，时间以扫码时为准。']),
    );
  });

  test('becomes a claim when the network is back five minutes later', async () => {
    await school.setClock({ nowMs: teaTime + 5 * MINUTE });
    teacher.setNetwork('wifi');
    await teacher.waitFor(
      () => teacher.storage['check-in/kept'] === undefined || !teacher.screen().includes('待传'),
    );
    teacher.pullDown();
    await teacher.waitFor('等主持人核对');
    expect(await school.documents('claims')).toMatchObject([
      { memberId: 'm01', sessionId, settledAtMs: null },
    ]);
    expect(await school.documents('facts')).toEqual([]);
  });

  test('is seen by the host with its delay, and accepted after a question', async () => {
    await host.relaunch({ route: 'pages/office/projector/index', query: { sessionId, list: '1' } });
    await host.waitFor('有 1 个码到得晚，请核对');
    expect(host.screen()).toContain('晚到 5 分钟');
    host.tap({ id: 'accept-claims' });
    await host.waitFor('这些码是当场扫的');
    host.tap('都确认');
    await host.waitFor(() => !host.screen().includes('有 1 个码到得晚，请核对'));
  });

  test('is a seal of the moment it was scanned, and the teacher is told', async () => {
    teacher.pullDown();
    await teacher.waitFor('15:20 已签，准时');
    expect(await school.documents('facts')).toMatchObject([
      { kind: 'checkIn', memberId: 'm01', recordedBy: 'm40', late: false, evidence: { way: 'claim' } },
    ]);
    expect(teacher.tabBar()[0]).toMatchObject({ text: '今日', badge: '1' });
  });
});
