import type { FrameLocator, Page } from 'playwright-core';
import { journey } from './journey';
import { BY_ITSELF_MS } from './phone';
import { openDemoSchool, type School } from './school';

let school: School;
let board: Page;
const step = journey(() => school);

const screen = (caption: string): FrameLocator => board.frameLocator(`iframe[title="${caption}"]`);

beforeAll(async () => {
  school = await openDemoSchool();
  board = await school.browser.newPage({ viewport: { width: 1600, height: 1100 } });
  board.setDefaultTimeout(BY_ITSELF_MS);
  await board.goto(school.cloud.url);
});
afterAll(() => school.close());

step("three phones lie side by side: a teacher, that group's leader, the office", async () => {
  await board.getByText('示例小学（演示）').waitFor();
  await screen('教师').getByText('作业设计与分层练习').waitFor();
  await screen('教研组长').getByText('待审阅').waitFor();
  await screen('教务处与投屏').getByText('开始签到').waitFor();
});

step('the teacher takes the code from the projector beside it', async () => {
  await screen('教务处与投屏').getByRole('button', { name: '开始签到' }).click();
  await screen('教务处与投屏').getByText('秒后换码').waitFor();
  await screen('教师').getByRole('button', { name: '签到', exact: true }).click();
  await screen('教师').getByText('从投影取码').click();
  await screen('教师').getByRole('button', { name: '签到', exact: true }).last().click();
  await screen('教师').getByText('+3 学时').waitFor();
});

step('a phone can become anybody, also one that is bound to nobody', async () => {
  const chooser = board.getByLabel('教师屏上的人');
  await chooser.selectOption({ label: '还没绑定的手机' });
  await screen('教师').getByText('绑定身份').first().waitFor();
  await chooser.selectOption('demo-42');
  await screen('教师').getByText('作业设计与分层练习').waitFor();
});

step('all phones turn dark and large together', async () => {
  await board.locator('#theme').selectOption('dark');
  await board.locator('#size').selectOption('large');
  await screen('教研组长').locator('.yx-screen.theme-dark.size-large').first().waitFor();
});
