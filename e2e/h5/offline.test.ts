import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';

const TEACHER = 'demo-04';
const OFFICE = 'demo-office';
const banner = '没有网络。写的都在手机里，有网后自动接上。';

let school: School;
let teacher: Phone;
let office: Phone;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  [teacher, office] = await Promise.all([school.phone(TEACHER), school.phone(OFFICE)]);
  await Promise.all([teacher.open('/pages/today/index'), office.open('/pages/office/sessions/index')]);
});
afterAll(() => school.close());

step('a code taken without network waits on the phone, and its place on the page says so', async () => {
  await office.tap('开始签到');
  await teacher.tap('签到');
  await teacher.sees('投影下方的签到码');
  const code = await office.textOf('typed-code');
  await teacher.page.context().setOffline(true);
  await teacher.sees(banner);
  await teacher.type('check-in-code', code);
  await teacher.tap('签到');
  await teacher.sees('签到已记在手机里', '有网后自动补交，时间以扫码时为准。');
  await teacher.back();
  await teacher.seesNamed('第 8 次研修，已记在手机里，待传');
});

step('back online, long after the code changed, it goes to the host by itself', async () => {
  await school.cloud.setClock({ nowMs: Date.parse('2025-12-18T15:32:00+08:00') });
  await teacher.page.context().setOffline(false);
  await teacher.seesNo(banner);
  await teacher.sees('等主持人核对');
});

step('the host sees how late it came and confirms it, and the seal lands', async () => {
  await office.tap('登记到场');
  await office.answer('显示名单');
  await office.sees('有 1 个码到得晚，请核对', '教师丁卯', /^晚到 1\d 分/);
  await office.tap('确认这 1 个码');
  await office.answer('都确认');
  await teacher.seesNamed('第 8 次研修，已签');
  await teacher.sees('签到已确认：作业设计与分层练习');
});

step('writing goes on without network and reaches the cloud when there is one', async () => {
  await teacher.tap(/^第 3 篇读书笔记/);
  await teacher.sees('必写');
  await teacher.page.context().setOffline(true);
  await teacher.type('part-book-text', '《读写之间》第五篇');
  await teacher.sees(banner, /^已存在手机里 15:3\d，有网后自动补传$/);
  await teacher.page.context().setOffline(false);
  await teacher.sees(/^已自动保存 15:3\d$/);
});
