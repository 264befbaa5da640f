import { attendance } from '@/contract/attendance';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** 请假与补训 in the browser: asked, decided, made up and confirmed, every screen in every look. */
const TEACHER = 'demo-04';
const LEADER = 'demo-01';
const OFFICE = 'demo-office';

let school: School;
const step = journey(() => school);
let coming = '';
let missed = '';

beforeAll(async () => {
  school = await openDemoSchool();
  const { sessions } = await ask(school.cloud, TEACHER, attendance, 'plan', {});
  const choices = await ask(school.cloud, TEACHER, attendance, 'leaveChoices', {});
  coming = choices.sessions.filter(({ fault }) => fault === null)[1]?.sessionId ?? '';
  missed = sessions.find(({ status }) => status === 'absent')?.sessionId ?? '';
});
afterAll(() => school.close());

step('a teacher asks to be away from a coming session, with a picture of a slip', async () => {
  const phone = await school.phone(TEACHER);
  await phone.open(`/pages/session/index?sessionId=${coming}`);
  await phone.sees('不能参加，先说一声');
  await takePicture(phone, 'leave-session-light');
  await phone.tapId('ask-leave');
  await phone.sees('已选 1 场', '还没选请假种类');
  await phone.tap('病假');
  await phone.sees('生病或就医。不算无故缺勤，这一场没有学时，之后可以补训。');
  await phone.type('leave-reason', '约好了周五下午看牙');
  await chooseFiles(phone, () => phone.tap('添加照片，已有 0 张'), [await photoOf(phone, '预约单')]);
  await phone.seesNamed('第 1 张照片，等待上传');
  await takePicture(phone, 'leave-ask-filled-light');
  await phone.tapId('ask-leave');
  await phone.sees('等教研组长审批', '约好了周五下午看牙');
  await takePicture(phone, 'leave-request-light');
});

step('the form in every look, with every kind said in words', async () => {
  await school.inEveryLook('demo-06', async (phone, look) => {
    await phone.open('/pages/attendance/leave/ask/index');
    await phone.sees('提交请假', '申请中');
    await phone.tap('公假');
    await phone.sees(/受保护：这一场不算在您应参加的场次里/);
    await takePicture(phone, `leave-ask-${look}`);
    await phone.open('/pages/attendance/leave/mine/index');
    await phone.sees('等教研组长审批');
    await takePicture(phone, `leave-mine-${look}`);
  });
});

step('the leader finds it beside the pieces, reads it, and approves in two taps', async () => {
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open('/pages/leader/queue/index');
    await phone.sees('请假与补训');
    await takePicture(phone, `leader-queue-${look}`);
    await phone.tapId('away-queue');
    await phone.sees(/病假/);
    await takePicture(phone, `away-queue-${look}`);
    await phone.tap(/病假/);
    await phone.sees('约好了周五下午看牙', /批准后，这一场记为请假/);
    await takePicture(phone, `leave-decide-${look}`);
  });
  const phone = await school.phone(LEADER);
  await phone.open('/pages/attendance/leave/queue/index');
  await phone.tap(/病假/);
  await phone.sees('约好了周五下午看牙');
  await phone.tapId('approve');
  await phone.sees('请假与补训');
  await phone.seesNo(/，病假$/);
});

step('the teacher sees it approved, at the session as well', async () => {
  const phone = await school.phone(TEACHER);
  await phone.open('/pages/attendance/leave/mine/index');
  await phone.sees('已批准');
  await phone.open(`/pages/session/index?sessionId=${coming}`);
  await phone.sees('您请了假', '我的请假');
  await phone.open('/pages/inbox/index');
  await phone.sees(/^请假已批准：/);
});

step('the office sets the rule, with a reason', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/attendance/leave/rules/index');
    await phone.sees('教研组长一次最多批几场');
    await takePicture(phone, `leave-rules-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open('/pages/attendance/leave/queue/index');
  await phone.tapId('leave-rules');
  await phone.sees('还没有改动');
  await phone.tap('2 场');
  await phone.type('rules-reason', '校务会决定');
  await phone.tapId('save-rules');
  await phone.open('/pages/attendance/leave/ask/index');
});

step('the office says what to watch for a missed session', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(`/pages/attendance/make-up/offer/index?sessionId=${missed}`);
    await phone.sees('看什么，读什么');
    await takePicture(phone, `make-up-offer-${look}`);
  });
  const phone = await school.phone(OFFICE);
  await phone.open(`/pages/session/index?sessionId=${missed}`);
  await phone.tapId('offer-make-up');
  await phone.type('material', '看讲座录像的前 40 分钟');
  await phone.type('link', 'https://example.edu.cn/jiangzuo');
  await phone.tapId('save-offer');
  await phone.sees('安排补训');
});

step('the teacher writes the note; what was typed survives leaving the page', async () => {
  const phone = await school.phone(TEACHER);
  await phone.open(`/pages/session/index?sessionId=${missed}`);
  await phone.tapId('make-up');
  await phone.sees('看讲座录像的前 40 分钟', '还差 50 字');
  await phone.type('note', '看完了录像，');
  await phone.sees('已存在手机里', '还差 44 字');
  await phone.open(`/pages/attendance/make-up/note/index?sessionId=${missed}`);
  await phone.sees('还差 44 字');
  await school.inEveryLook(TEACHER, async (other, look) => {
    await other.open(`/pages/attendance/make-up/note/index?sessionId=${missed}`);
    await other.sees('提交小结');
    await takePicture(other, `make-up-note-${look}`);
  });
  await phone.type(
    'note',
    '看完了录像，最有用的是先听孩子说完再说自己的想法。下周的班会，我准备让孩子先写下想说的事，再两人一组说给对方听，最后请愿意的讲给全班。',
  );
  await phone.tapId('hand-in');
  await phone.sees('等教研组长确认');
  await takePicture(phone, 'make-up-waiting-light');
});

step('the leader sends it back with a word, gets it again, and confirms', async () => {
  const leader = await school.phone(LEADER);
  const { makeUps } = await ask(school.cloud, LEADER, attendance, 'awayQueue', {});
  const makeUpId = makeUps.find((one) => one.makeUpId.startsWith(missed))?.makeUpId ?? '';
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open(`/pages/attendance/make-up/decide/index?makeUpId=${makeUpId}`);
    await phone.sees('确认，记学时');
    await takePicture(phone, `make-up-decide-${look}`);
  });
  await leader.open('/pages/attendance/leave/queue/index');
  await leader.tap(/^教师丁卯，补训/);
  await leader.tapId('return');
  await leader.sees('退回时请写一句话，让老师知道怎样补。');
  await leader.tap('知道了');
  await leader.type('make-up-remark', '请写写您班里的例子');
  await leader.tapId('return');
  await leader.seesNo('退回补充');

  const teacher = await school.phone(TEACHER);
  await teacher.open(`/pages/attendance/make-up/note/index?sessionId=${missed}`);
  await teacher.sees('请写写您班里的例子', '提交小结');
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(`/pages/attendance/make-up/note/index?sessionId=${missed}`);
    await phone.sees('请再补充');
    await takePicture(phone, `make-up-returned-${look}`);
  });
  await teacher.tapId('hand-in');
  await teacher.sees('等教研组长确认');
  await leader.open(`/pages/attendance/make-up/decide/index?makeUpId=${makeUpId}`);
  await leader.tapId('confirm');
  await leader.seesNo('确认，记学时');
  await teacher.open(`/pages/attendance/make-up/note/index?sessionId=${missed}`);
  await teacher.sees('补训已确认');
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open('/pages/attendance/make-up/mine/index');
    await phone.sees('已补训');
    await takePicture(phone, `make-up-mine-${look}`);
    await phone.open(`/pages/session/index?sessionId=${missed}`);
    await phone.sees('已经补上', '3 学时');
    await takePicture(phone, `make-up-session-${look}`);
  });
});

step('without network, what was read stays, and the form says that it is kept', async () => {
  const phone = await school.phone(TEACHER);
  await phone.open('/pages/attendance/leave/mine/index');
  await phone.sees('已批准');
  await phone.page.context().setOffline(true);
  await phone.sees('没有网络。写的都在手机里，有网后自动接上。', '已批准');
  await phone.page.context().setOffline(false);
});
