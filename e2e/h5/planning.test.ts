import { attendance } from '@/contract/attendance';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { chooseFiles } from './files';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** Sessions planned in the app: by the office and by a leader, in every look where they look at it. */
const OFFICE = 'demo-office';
const LEADER = 'demo-01';
const TEACHER = 'demo-04';

let school: School;
let office: Phone;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
});
afterAll(() => school.close());

async function sessionCalled(title: string): Promise<string> {
  const { sessions } = await ask(school.cloud, OFFICE, attendance, 'planning', {});
  return sessions.find((session) => session.title === title)?.sessionId ?? '';
}

step('the office asks for a series and sees its days before anything is saved', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/office/sessions/index');
    await phone.tap(/^排一场或一串活动/);
    await phone.sees('办什么', '还没写标题');
    await phone.type('plan-title', '读懂新课标');
    await phone.type('plan-place', '阶梯教室');
    await phone.tap('每周');
    await phone.tap('共几次');
    await phone.type('plan-count', '3');
    await takePicture(phone, `plan-form-${look}`);
    await phone.tapId('plan-look');
    await phone.sees(/3 场，约 \d+ 人/, '1月1日 周四', '元旦，跳过');
    await takePicture(phone, `plan-preview-${look}`);
  });
});

step('a day off may be kept, a day of the series left out; then it is saved, once', async () => {
  await office.open('/pages/plan/edit/index');
  await office.type('plan-title', '读懂新课标');
  await office.type('plan-place', '阶梯教室');
  await office.tap('每周');
  await office.tap('共几次');
  await office.type('plan-count', '3');
  await office.tapId('plan-look');
  await office.tap('照样排');
  await office.sees('这一天是元旦', /4 场，约/);
  await office.page.locator('#day-2026-01-08').getByText('排', { exact: true }).click();
  await office.sees('不排', /3 场，约/);
  await office.tapId('plan-save');
  await office.told('已排好 3 场');
  const { sessions } = await ask(school.cloud, OFFICE, attendance, 'planning', {});
  expect(sessions.filter(({ title }) => title === '读懂新课标')).toHaveLength(3);
});

step('a leader finds the own group’s meetings, with what is in the way of moving one', async () => {
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open('/pages/leader/queue/index');
    await phone.tap(/^排活动/);
    await phone.sees('排一场活动', '接下来', '课例研讨：一课三磨');
    await takePicture(phone, `plan-list-${look}`);
    await phone.page.getByText('课例研讨：一课三磨').filter({ visible: true }).first().click();
    await phone.sees('改时间、地点', '取消这一场', '课堂观察表（演示）.xlsx');
    await phone.type('plan-place', '阶梯教室');
    await phone.type('move-reason', '录播教室检修');
    await phone.tapId('move-look');
    await phone.sees(/改到这时，通知 \d+ 人/);
    await takePicture(phone, `plan-session-${look}`);
  });
});

step('a leader gives a file, moves the meeting and cancels it; the group is told each time', async () => {
  const leader = await school.phone(LEADER);
  await leader.open('/pages/plan/list/index');
  await leader.page.getByText('课例研讨：一课三磨').filter({ visible: true }).first().click();
  await leader.sees('资料');
  const sheet = { name: '讲义.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 讲义') };
  await chooseFiles(leader, () => leader.tapId('give-before'), [sheet]);
  await leader.sees('讲义.pdf');
  await leader.type('plan-place', '阶梯教室');
  await leader.type('move-reason', '录播教室检修');
  await leader.tapId('move-look');
  await leader.tapId('move');
  await leader.told(/已改，通知了 \d+ 人/);
  await leader.sees('改期：录播教室检修');
  await leader.type('cancel-reason', '全组外出听课');
  await leader.tapId('cancel');
  await leader.told(/已取消，通知了 \d+ 人/);
  await leader.sees('恢复这一场');
  const teacher = await school.phone(TEACHER);
  await teacher.open('/pages/today/index');
  await teacher.sees('取消：课例研讨：一课三磨');
  await teacher.tap('消息，全部');
  await teacher.sees(/条未读/);
  await teacher.sees('取消：课例研讨：一课三磨', '改期：课例研讨：一课三磨');
  await takePicture(teacher, 'plan-told-light');
});

step('a session’s page says what it is, for whom, who holds it, and has its files', async () => {
  const { sessions } = await ask(school.cloud, LEADER, attendance, 'planning', {});
  const sessionId = sessions.find(
    ({ state, title }) => state === 'planned' && title.startsWith('课例'),
  )?.sessionId;
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(`/pages/session/index?sessionId=${sessionId}`);
    await phone.sees('关于这一场', '教研活动', '教研平台', '语文组', '教师甲子', '16:50 起');
    await phone.seesNo('改期、取消、放资料');
    await takePicture(phone, `session-card-${look}`);
  });
});

step('what was opened may have its words put right alone', async () => {
  const { sessions } = await ask(school.cloud, OFFICE, attendance, 'plan', {});
  const held = sessions.find(({ state }) => state === 'closed')?.sessionId ?? '';
  await office.open(`/pages/plan/session/index?sessionId=${held}`);
  await office.sees('打开过签到的，不能再改期或取消');
  await office.tap(/^改内容/);
  await office.sees('已经打开过签到，只能改标题和主讲');
  await office.seesNo('谁来参加');
  await office.type('plan-presenter', '教研室主讲');
  await office.tapId('plan-edit');
  await office.told('已保存');
});

step('a teacher who plans nothing is told so, and without a network the page says it', async () => {
  const teacher = await school.phone(TEACHER);
  await teacher.open('/pages/plan/list/index');
  await teacher.sees('这一步需要相应的职务，请联系教务处。');
  const sessionId = await sessionCalled('读懂新课标');
  await office.open(`/pages/plan/session/index?sessionId=${sessionId}`);
  await office.sees('取消这一场');
  await office.type('cancel-reason', '并入下周');
  await office.page.context().setOffline(true);
  await office.tapId('cancel');
  await office.sees(/没连上/);
  await office.page.context().setOffline(false);
  await office.tapId('cancel');
  await office.told(/已取消，通知了 \d+ 人/);
});
