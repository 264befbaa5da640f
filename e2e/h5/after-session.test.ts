import { attendance } from '@/contract/attendance';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** After a session, in every look: its record, its survey, its guests. */
const OFFICE = 'demo-office';
const TEACHER = 'demo-20';
const GUEST = 'guest-of-another-school';

let school: School;
const step = journey(() => school);
let closed = '';
let running = '';
let today = '';

beforeAll(async () => {
  school = await openDemoSchool();
  const { sessions } = await ask(school.cloud, OFFICE, attendance, 'plan', {});
  const held = sessions.filter(({ state }) => state === 'closed').map(({ sessionId }) => sessionId);
  [closed = '', running = ''] = held.slice(-2);
  today = sessions[held.length]?.sessionId ?? '';
});
afterAll(() => school.close());

step('a session’s page leads its teachers to its record and its survey', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(`/pages/session/index?sessionId=${running}`);
    await phone.sees('活动记录', '满意度问卷');
    await phone.seesNo('问卷与结果', '外校来宾');
    await takePicture(phone, `session-after-${look}`);
    await phone.tapId('after-record');
    await phone.sees('活动内容', '活动效果');
    await phone.seesNo('修改');
    await takePicture(phone, `record-read-${look}`);
  });
});

step('the office writes a record that the cloud began: one tap saves it', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(`/pages/attendance/record/index?sessionId=${closed}`);
    await phone.sees('保存活动记录', /应到 \d+，实到 \d+/);
    await takePicture(phone, `record-form-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open(`/pages/attendance/record/index?sessionId=${closed}`);
  await phone.tapId('save-record');
  await phone.sees(/保存$/, '修改');
});

step('a teacher answers; until the end it is confidential, and can be changed', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(`/pages/attendance/survey/index?sessionId=${running}`);
    await phone.sees('保密：现在只有系统能对应到您', /还有 \d 题没选/);
    await takePicture(phone, `survey-${look}`);
  });
  const phone = await school.phone(TEACHER);
  await phone.open(`/pages/attendance/survey/index?sessionId=${running}`);
  await phone.sees('交答卷');
  for (const question of ['useful', 'clear', 'pace', 'material', 'practice', 'more'])
    if ((await phone.page.locator(`#mark-${question}-4`).count()) > 0)
      await phone.tapId(`mark-${question}-4`);
  await phone.type('survey-words', '想要课件');
  await phone.tapId('send-survey');
  await phone.sees('已收到您的答卷，结束前可以改');
  await takePicture(phone, 'survey-answered-light');
});

step('the office sees counts while it runs, totals and shuffled words when it is over', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(`/pages/attendance/results/index?sessionId=${running}`);
    await phone.sees('正在收，结束以后才出结果', '份答卷');
    await takePicture(phone, `survey-running-${look}`);
    await phone.open(`/pages/attendance/results/index?sessionId=${closed}`);
    await phone.sees('14 份答卷，已匿名。5 分是很同意，1 分是很不同意。', '希望下次留十分钟分组讨论。');
    await takePicture(phone, `survey-results-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open(`/pages/attendance/results/index?sessionId=${running}`);
  await phone.tapId('close-survey');
  await phone.answer('结束问卷');
  await phone.sees('正在收拢最后几份');
});

step('whoever answered finds it anonymous, also from the phone', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(`/pages/attendance/survey/index?sessionId=${running}`);
    await phone.sees('问卷已结束，答卷已经匿名');
    await takePicture(phone, `survey-ended-${look}`);
  });
});

step('the office chooses what a survey asks and sends it out', async () => {
  await ask(school.cloud, OFFICE, attendance, 'openSession', { sessionId: today });
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(`/pages/attendance/results/index?sessionId=${today}`);
    await phone.sees('问这次研修', '发出问卷');
    await takePicture(phone, `survey-choice-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open(`/pages/attendance/results/index?sessionId=${today}`);
  await phone.tap('时间和节奏安排得合适');
  await phone.tapId('open-survey');
  await phone.sees('正在收，结束以后才出结果');
});

step('the host opens the session to guests; a guest looks, is told what is kept, and registers', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(`/pages/attendance/guests/index?sessionId=${today}`);
    await phone.sees('还没有来宾登记。');
    await takePicture(phone, `guest-desk-${look}`);
  });
  const host = await school.phone(OFFICE);
  await host.open(`/pages/attendance/guests/index?sessionId=${today}`);
  await host.tapId('open-card');
  await host.sees('看看来宾的页面');
  const { path } = await ask(school.cloud, OFFICE, attendance, 'guestDesk', { sessionId: today });
  await school.inEveryLook(GUEST, async (phone, look) => {
    await phone.open(path ?? '');
    await phone.sees('登记到场', /学期结束/);
    await phone.seesNo('绑定身份');
    await takePicture(phone, `guest-${look}`);
  });
  const { codes } = await ask(school.cloud, OFFICE, attendance, 'projector', { sessionId: today });
  const guest = await school.phone(GUEST);
  await guest.open(path ?? '');
  await guest.type('guest-name', '方宁');
  await guest.type('guest-school', '东山小学');
  await guest.type('guest-code', 'AAAA-AAAA');
  await guest.tapId('register-guest');
  await guest.sees(/没有认出这个码/);
  await guest.type('guest-code', codes[0]?.typed ?? '');
  await guest.tapId('register-guest');
  await guest.sees('已登记，欢迎您', '方宁，东山小学');
  await takePicture(guest, 'guest-registered-light');
  await host.open(`/pages/attendance/guests/index?sessionId=${today}`);
  await host.sees('方宁', '东山小学');
  await takePicture(host, 'guest-desk-open-light');
});

step('a card that was taken back opens nothing, and says what to do', async () => {
  const { path } = await ask(school.cloud, OFFICE, attendance, 'guestDesk', { sessionId: today });
  await ask(school.cloud, OFFICE, attendance, 'closeGuestCard', { sessionId: today });
  await school.inEveryLook('another-guest', async (phone, look) => {
    await phone.open(path ?? '');
    await phone.sees('这张卡片打不开');
    await takePicture(phone, `guest-invalid-${look}`);
  });
});
