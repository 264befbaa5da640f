import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let desk: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
}, openingMs);
afterAll(() => school.stop());

/** One fact, several ledgers: in the hands of a teacher, then of the office. Each test stands on the one before. */
test('a teacher opens the ledgers from the hours of the own booklet, and one of them to its clause', async () => {
  const phone = await school.phone('m01', { path: 'pages/mine/index' });
  await phone.waitFor('同时记在 3 本账上');
  phone.tap({ id: 'ledgers' });
  await phone.waitFor('一份记录，几本账');
  await phone.waitFor('省级培训学分（五年 360 学时）');
  phone.tap({ id: 'open-county-hours' });
  await phone.waitFor('每学年每位教师上报校本研修 12 学时。');
});

test('the office sees a teacher’s ledgers from that teacher’s page', async () => {
  desk = await school.phone(office, { path: 'pages/office/person/index', query: { memberId: 'm01' } });
  await desk.waitFor('几本账');
  desk.tap({ id: 'ledgers' });
  await desk.waitFor('一份记录，几本账');
});

test('the office leaves the province’s out, with a reason', async () => {
  desk = await school.phone(office, { path: 'pages/rules/books/index' });
  await desk.waitFor('同时记的账');
  desk.tap({ id: 'kept-ledgers' });
  await desk.waitFor('还没有改动');
  desk.tap({ text: '不记', nth: 2 });
  desk.input({ id: 'ledgers-reason' }, '省里的学分由市里统一记');
  await desk.settle();
  desk.tap({ id: 'save-ledgers' });
  await desk.waitFor(() => desk.toasts.some(({ title }) => title === '已保存'));
  const schools = await school.documents<{ schoolId: string; ledgers?: unknown }>('schools');
  const kept = Object.fromEntries(schools.map(({ schoolId, ledgers }) => [schoolId, ledgers]));
  expect(kept.xh).toEqual([{ id: 'county-hours', version: 1 }]);
});

test('a teacher who opens another’s ledgers, or the office’s page, by the path learns nothing', async () => {
  const curious = await school.phone('m02', { path: 'pages/ledgers/index', query: { memberId: 'm01' } });
  await curious.waitFor('再试一次');
  const outside = await school.phone('m02', { path: 'pages/rules/ledgers/index' });
  await outside.waitFor('再试一次');
});
