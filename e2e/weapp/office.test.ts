import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool, scan } from './small-school';

let school: SmallSchool;
let office: Phone;
let newcomer: Phone;
let sessionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  await school.enrol('m50', '沈一帆');
  sessionId = await school.planned({ title: '学困生的第一节课' });
  office = await school.phone('m40');
  newcomer = await school.phone('o-newcomer');
}, openingMs);
afterAll(() => school.stop());

/** The office's phone and a newcomer's, through one afternoon: each test stands on the one before. */
describe('an afternoon in the office', () => {
  test('gives the newcomer a code from the roster, and the code binds the newcomer’s phone', async () => {
    await office.waitFor('学困生的第一节课');
    office.tap({ id: 'office-roster' });
    await office.waitFor('沈一帆');
    office.tap('沈一帆');
    await office.waitFor('发一个绑定码');
    office.tap({ id: 'issue-code' });
    await office.waitFor(() => codeOn(office) !== undefined);
    newcomer.tap({ id: 'go-bind' });
    await newcomer.waitFor('还差 8 个字符');
    newcomer.input('绑定码', codeOn(office) ?? '');
    await newcomer.settle();
    newcomer.tap({ id: 'bind' });
    await newcomer.waitFor('学困生的第一节课');
  });

  test('one tap starts check-in and turns to the projector: no names, only how many are there', async () => {
    await office.relaunch();
    await office.waitFor('开始签到');
    office.tap({ id: `open-${sessionId}` });
    await office.waitFor('/ 7');
    expect(office.page()).toMatchObject({ route: 'pages/office/projector/index', query: { sessionId } });
    expect(office.screen()).toEqual(expect.arrayContaining(['学困生的第一节课', '请假 0', '未到 7']));
    expect(office.screen().join()).not.toContain('林晓云');
  });

  test('the newcomer scans, and the room’s count rises by itself', async () => {
    newcomer.pullDown();
    await newcomer.waitFor(() => !newcomer.screen().includes('主持人开始签到后，这里就能签'));
    scan(newcomer, await school.token(sessionId));
    await newcomer.waitFor('+1.5 学时');
    await office.waitFor('未到 6', 30_000);
  });

  test('somebody without a phone is entered by hand from the list, after a question and with a reason', async () => {
    office.tap({ id: 'host-list' });
    await office.waitFor('名单会显示在这块屏幕上');
    office.tap('显示名单');
    await office.waitFor('陈立');
    office.tap({ id: 'person-m02' });
    await office.waitFor('登记到场：陈立');
    expect(() => office.tap({ id: 'host-submit' })).toThrow('is disabled');
    office.input({ id: 'host-reason' }, '手机没电，前排登记');
    await office.settle();
    office.tap({ id: 'host-submit' });
    await office.waitFor(() => !office.screen().includes('陈立'));
    const entered = await school.phone('m02');
    await entered.waitFor('15:20 已签，准时');
    expect(entered.tabBar()[0]).toMatchObject({ badge: '1' });
  });

  test('ends check-in after a question, and the screen rests', async () => {
    office.tap({ id: 'end-session' });
    await office.waitFor('结束后不能再扫码');
    office.tap('结束签到');
    await office.waitFor('签到已结束');
    expect(await school.documents('sessions')).toMatchObject([{ sessionId, state: 'closed' }]);
  });
});

/** The eight characters of the only card on the page. */
function codeOn(phone: Phone): string | undefined {
  return phone.screen().find((line) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(line));
}
