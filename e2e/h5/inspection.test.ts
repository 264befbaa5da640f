import { submission } from '@/contract/submission';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** The notebooks of a group, in every look: the office opens a round, a teacher puts a picture in, the leader tiers. */
const OFFICE = 'demo-office';
const LEADER = 'demo-01';
const TEACHER = 'demo-05';

let school: School;
const step = journey(() => school);
let inspectionId = '';

beforeAll(async () => {
  school = await openDemoSchool();
});
afterAll(() => school.close());

const list = '/pages/inspection/list/index';
const roundPage = () => `/pages/inspection/round/index?inspectionId=${inspectionId}`;

step('the office opens a round for two groups', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(list);
    await phone.sees('发起一轮检查');
    await phone.tapId('new-round');
    await phone.sees('查谁的', '组长自己的本子由教务处查。');
    await takePicture(phone, `inspection-form-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open(list);
  await phone.tapId('new-round');
  await phone.type('round-title', '第二次学习笔记检查');
  await phone.tap('语文组');
  await phone.tap('数学组');
  await phone.tapId('open-round');
  await phone.sees('第二次学习笔记检查', /^已记 0 \/ \d+$/);
  const desk = await ask(school.cloud, OFFICE, submission, 'inspections', {});
  inspectionId = desk.rounds.find(({ title }) => title === '第二次学习笔记检查')?.inspectionId ?? '';
});

step('a teacher puts a picture of the notebook in, and need not', async () => {
  const phone = await school.phone(TEACHER);
  await phone.open('/pages/records/index');
  await phone.tapId('own-inspections');
  await phone.sees('第二次学习笔记检查', /还没有结果/);
  const photo = await photoOf(phone, '《给教师的建议》第十二条');
  await chooseFiles(phone, () => phone.page.locator('.yx-photos__add').first().click(), [photo]);
  await phone.page.locator('.yx-photo__tick').first().waitFor();
  await school.inEveryLook(TEACHER, async (other, look) => {
    await other.open('/pages/inspection/mine/index');
    await other.sees('第二次学习笔记检查');
    await takePicture(other, `inspection-own-${look}`);
  });
});

step('the leader gives tiers, a word and a picture', async () => {
  const phone = await school.phone(LEADER);
  await phone.open(roundPage());
  await phone.sees('第二次学习笔记检查');
  const tiers = ['excellent', 'good', 'pass', 'fail'];
  for (const [index, tier] of tiers.entries()) {
    await phone.page.locator(`[id^="tier-"][id$="-${tier}"]`).nth(index).click();
  }
  await phone.sees(/^已记 4 \/ \d+$/, '都已存好');
  await phone.page.locator('.yx-notebook__who').nth(3).click();
  await phone.page
    .locator('[id^="word-"] textarea, textarea[id^="word-"]')
    .first()
    .fill('摘录工整，感想可以再写具体一些。');
  const photo = await photoOf(phone, '读书笔记第三页');
  await chooseFiles(phone, () => phone.page.locator('.yx-photos__add').first().click(), [photo]);
  await phone.page.locator('.yx-photo__tick').first().waitFor();
  await phone.tap('记下评语');
  await phone.sees('都已存好');
  await takePicture(phone, 'inspection-detail-light');
  await school.inEveryLook(LEADER, async (other, look) => {
    await other.open(roundPage());
    await other.sees('第二次学习笔记检查');
    await takePicture(other, `inspection-round-${look}`);
    await other.page.locator('.yx-notebook__who').nth(3).click();
    await other.sees('没查到本子');
    await takePicture(other, `inspection-detail-${look}`);
  });
});

step('the rest is good by one tap, and the office ends the round', async () => {
  const leader = await school.phone(LEADER);
  await leader.open(roundPage());
  await leader.tapId('mark-rest');
  await leader.answer('都记良好');
  await leader.sees('都已存好');
  const phone = await school.phone(OFFICE);
  await phone.open(roundPage());
  await phone.tapId('mark-rest');
  await phone.answer('都记良好');
  await phone.sees('都已存好');
  await school.inEveryLook(OFFICE, async (other, look) => {
    await other.open(roundPage());
    await other.sees('结束这一轮');
    await takePicture(other, `inspection-office-${look}`);
  });
  await phone.tapId('close-round');
  await phone.answer('结束');
  await phone.sees('记错了，重新打开');
  await school.inEveryLook(OFFICE, async (other, look) => {
    await other.open(list);
    await other.sees('已结束', /优秀 1/);
    await takePicture(other, `inspection-list-${look}`);
    await other.open(roundPage());
    await other.sees('记错了，重新打开');
    await takePicture(other, `inspection-closed-${look}`);
  });
});

step('the teacher reads the own result alone', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open('/pages/inspection/mine/index');
    await phone.sees('第二次学习笔记检查', /查$/);
    await takePicture(phone, `inspection-result-${look}`);
  });
});
