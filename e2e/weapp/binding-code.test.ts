import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let desk: Phone;
let newcomer: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  await school.enrol('m50', '沈一帆');
  await school.planned({ title: '学困生的第一节课' });
  desk = await school.phone(office);
  newcomer = await school.phone('o-newcomer');
}, openingMs);
afterAll(() => school.stop());

/** The eight characters of the only card on the page, as they are printed. */
function codeOn(phone: Phone): string | undefined {
  return phone.screen().find((line) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(line));
}

async function typeIn(phone: Phone, code: string): Promise<void> {
  await phone.waitFor('绑定身份');
  phone.tap({ id: 'go-bind' });
  await phone.waitFor('还差 8 个字符');
  phone.input('绑定码', code);
  await phone.settle();
  phone.tap({ id: 'bind' });
}

/** The office's phone and two others: each test stands on the one before. */
describe('a binding code', () => {
  test('is found by name in the roster and issued with a tap', async () => {
    await desk.waitFor('学困生的第一节课');
    desk.tap({ id: 'office-roster' });
    await desk.waitFor('沈一帆');
    desk.input({ id: 'search' }, '一帆');
    await desk.waitFor(() => !desk.screen().includes('林晓云'));
    desk.tap('沈一帆');
    await desk.waitFor('发一个绑定码');
    desk.tap({ id: 'issue-code' });
    await desk.waitFor(() => codeOn(desk) !== undefined);
  });

  test('binds the phone it is typed into', async () => {
    await typeIn(newcomer, codeOn(desk) ?? '');
    await newcomer.waitFor('学困生的第一节课');
    await newcomer.switchTab('我的');
    await newcomer.waitFor('沈一帆');
  });

  test('is of no use to a second phone', async () => {
    const stranger = await school.phone('o-stranger');
    await typeIn(stranger, codeOn(desk) ?? '');
    await stranger.waitFor('这个码用过了');
  });

  test('leaves the roster saying that the person is bound', async () => {
    await desk.relaunch({ route: 'pages/office/roster/index' });
    await desk.waitFor('沈一帆');
    expect(desk.screen()[desk.screen().indexOf('未绑定') - 1]).toBe('0');
    expect(await school.documents('bindings')).toContainEqual(
      expect.objectContaining({ _id: 'o-newcomer', memberId: 'm50' }),
    );
  });
});
