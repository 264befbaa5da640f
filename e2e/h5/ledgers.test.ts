import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const TEACHER = 'demo-04';
const OFFICE = 'demo-office';

let school: School;

beforeAll(async () => {
  school = await openDemoSchool();
});
afterAll(() => school.close());

test('from the hours of the own booklet to every ledger, its lines and its clause', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open('/pages/mine/index');
    await phone.sees('同时记在 3 本账上');
    await takePicture(phone, `mine-ledgers-${look}`);
    await phone.tapId('ledgers');
    await phone.sees('一份记录，几本账');
    await takePicture(phone, `ledgers-${look}`);
    await phone.tapId('open-county-hours');
    await phone.sees('每学年每位教师上报校本研修 12 学时。');
    await takePicture(phone, `ledgers-open-${look}`);
  });
});

test('the office leaves the province out, and the teacher sees two ledgers', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/rules/ledgers/index');
    await phone.sees('还没有改动');
    await takePicture(phone, `kept-ledgers-${look}`);
  });
  const desk = await school.phone(OFFICE);
  await desk.open('/pages/rules/books/index');
  await desk.tapId('kept-ledgers');
  await desk.sees('还没有改动');
  await desk.tap('不记');
  await desk.type('ledgers-reason', '省里的学分由市里统一记');
  await desk.tapId('save-ledgers');
  await desk.told('已保存');
  const phone = await school.phone(TEACHER);
  await phone.open('/pages/ledgers/index');
  await phone.sees('上报县里的学时');
  expect(await phone.page.getByText('省级培训学分').count()).toBe(0);
});
