import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';

/**
 * The main job, end to end, on three phones at once: a teacher of the Chinese group, that group's leader, the office.
 * Nothing is pulled or reloaded to see what another did: it has to arrive by itself.
 */
const TEACHER = 'demo-04';
const LEADER = 'demo-01';
const OFFICE = 'demo-office';

const note = {
  book: '《作业设计十讲》第三讲，42–57 页',
  excerpt: '作业不是课堂的尾巴，而是学生独自面对问题的第一步。题目要让不同的孩子都有路可走，也都有坡可爬。',
  gain: '以前我把「分层」理解成少做几道。读到这里才明白，层次在思路，不在题量：同一道题，可以给三种起步的台阶，让每个孩子从自己站得住的地方出发，再一起走到同一个问题面前。',
  intention: '下周的应用题练习，我准备三张提示卡，让学生自己决定取不取。',
  laterIntention:
    '周二第二节，五年级三班，应用题练习：三张提示卡放在讲台上，学生自己决定取不取，下课前说说为什么。',
};

let school: School;
let teacher: Phone;
let leader: Phone;
let office: Phone;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  [teacher, leader, office] = await Promise.all([
    school.phone(TEACHER),
    school.phone(LEADER),
    school.phone(OFFICE),
  ]);
  await Promise.all([
    teacher.open('/pages/today/index'),
    leader.open('/pages/today/index'),
    office.open('/pages/office/sessions/index'),
  ]);
});
afterAll(() => school.close());

step('the office opens the session of the day, and the projector shows a code that changes', async () => {
  await teacher.sees('作业设计与分层练习', '待签', '主持人开始签到后，这里就能签');
  await office.tap('开始签到');
  await office.sees('秒后换码', '/ 42', '已到');
  const first = await office.textOf('typed-code');
  expect(first).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await office.seesNo(first);
  expect(await office.textOf('typed-code')).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

step('the teacher types the code; the seal lands, and hours and total are in the book', async () => {
  await teacher.tap('签到');
  await teacher.type('check-in-code', await office.textOf('typed-code'));
  await teacher.tap('签到');
  await teacher.sees('已签', /^15:2\d，准时$/, '+3 学时', '/ 24 学时');
  await teacher.seesNamed('第 8 次研修，已签');
});

step('the teacher lets one reminder be sent when a result comes', async () => {
  await teacher.tap('提醒我');
  await teacher.answer('允许');
  await teacher.told('好的，有结果时微信提醒您');
});

step('the projector counts the teacher without a name', async () => {
  await office.reads('present', '1');
  await office.seesNo('教师丁卯');
});

step(
  'the teacher writes a note with two photos, leaves in the middle, and finds every word again',
  async () => {
    await teacher.back();
    await teacher.sees('已签，准时');
    await teacher.tap(/^第 3 篇读书笔记/);
    await teacher.type('part-book-text', note.book);
    await teacher.tap(/^摘录/);
    await teacher.type('part-excerpt-text', note.excerpt);
    await teacher.back();
    await teacher.sees(/^草稿 \d+ 字$/);

    await teacher.tap(/^第 3 篇读书笔记/);
    await teacher.sees(note.book, note.excerpt);
    await teacher.type('part-gain-text', note.gain);
    await chooseFiles(teacher, async () => {
      await teacher.tap('添加照片，已有 0 张');
      await teacher.answer('知道了');
    }, [await photoOf(teacher, '作业设计：三张提示卡'), await photoOf(teacher, '课堂记录')]);
    await teacher.seesNamed('第 1 张照片，已上传', '第 2 张照片，已上传');
    await teacher.sees('还差「打算」');
  },
);

step('the note is handed in once nothing is missing', async () => {
  await teacher.tap(/^打算/);
  await teacher.type('part-intention-text', note.intention);
  await teacher.sees('可以提交了', /^已自动保存 15:2\d$/);
  await teacher.tap('提交');
  await teacher.sees('审阅中', note.intention);
});

step('the leader finds it in the queue, checks its parts and returns it with a word', async () => {
  await leader.sees('2 篇');
  await leader.tap(/^待审阅/);
  await leader.tap(/教师丁卯/);
  await leader.sees('第 1 稿', /^摘录 \d+$/, /^打算 \d+$/, note.gain, '照片 2 张');
  await leader.type('remark', '「打算」请写到哪一节课、怎么做');
  await leader.tap('退回修改');
  await leader.seesNo(note.gain);
});

step('the teacher sees the word, changes the note and hands it in again', async () => {
  await teacher.sees('已退回', /「打算」请写到哪一节课、怎么做/);
  await teacher.tap('去修改');
  await teacher.sees(/退回：「打算」请写到哪一节课、怎么做/);
  await teacher.tap(/^打算/);
  await teacher.type('part-intention-text', note.laterIntention);
  await teacher.tap('提交');
  await teacher.sees('审阅中', note.laterIntention);
});

step('the leader gets it again as a second draft and approves it with two and a half credits', async () => {
  await leader.open('/pages/leader/queue/index');
  await leader.tap(/教师丁卯.*第 2 稿/);
  await leader.sees('第 2 稿', note.laterIntention);
  await leader.tap('2.5');
  await leader.tap('通过，记 2.50');
  await leader.seesNo(note.laterIntention);
});

step('the teacher sees the approval, the message with its badge, and the duty ticked off', async () => {
  await teacher.sees('通过，记 2.5 学分');
  await teacher.open('/pages/today/index');
  await teacher.sees('已通过：第 3 篇读书笔记', '都做完了');
  await teacher.badge('今日', '9');
  await teacher.tap('研修');
  await teacher.tap(/^全部任务/);
  await teacher.tap(/^第 3 篇读书笔记.*已通过/);
  await teacher.sees('通过，记 2.5 学分');
});

step(
  'the credit opens to its clause, its evidence, who approved it and the version of the rules',
  async () => {
    await teacher.open('/pages/mine/index');
    await teacher.tap(/^活动参与/);
    await teacher.sees('得分说明', '+2.50 学分', '核定：教师甲子', /第 2 稿/, /第 1 版/, '依据的条款');
  },
);

step('the reminder that was allowed goes out, once', async () => {
  await school.cloud.runTimer('notify');
  await school.cloud.runTimer('notify');
  const sent = (await school.cloud.outbox()).filter((entry) => entry.api.startsWith('subscribeMessage'));
  expect(sent.map(({ parameters }) => parameters.touser)).toEqual([TEACHER]);
});
