import { submission } from '@/contract/submission';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** 专家指导, 来往 and 校内好作品 in the browser, every screen in every look. */
const LEADER = 'demo-01';
const AUTHOR = 'demo-05';
const EXPERT = 'demo-30';
const COLLEAGUE = 'demo-20';

let school: School;
const step = journey(() => school);
let submissionId = '';
let dutyId = '';

beforeAll(async () => {
  school = await openDemoSchool();
  const { entries } = await ask(school.cloud, LEADER, submission, 'queue', {});
  submissionId = entries[0]?.submissionId ?? '';
  const { duties } = await ask(school.cloud, AUTHOR, submission, 'duties', {});
  dutyId = duties.find(({ state }) => state === 'submitted')?.dutyId ?? '';
});
afterAll(() => school.close());

step('the leader looks for somebody to guide, and asks', async () => {
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open(`/pages/guidance/ask/index?submissionId=${submissionId}`);
    await phone.sees('请谁指导');
    await phone.type('find-expert', '科学');
    await phone.sees('科学组');
    await takePicture(phone, `guidance-ask-${look}`);
  });
  const phone = await school.phone(LEADER);
  await phone.open(`/pages/guidance/ask/index?submissionId=${submissionId}`);
  await phone.type('invitation-note', '请看收获一栏怎样写得更具体');
  const me = await ask(school.cloud, EXPERT, submission, 'guidances', {});
  expect(me.entries).toEqual([]);
  const desk = await ask(school.cloud, LEADER, submission, 'guidanceDesk', { submissionId });
  const name = await nameOf(EXPERT);
  const choice = desk.choices.find((each) => each.name === name);
  await phone.type('find-expert', name);
  await phone.tapId(`expert-${choice?.memberId}`);
  await phone.tapId('invite');
  await phone.sees('正在指导');
  await takePicture(phone, 'guidance-open-light');
});

async function nameOf(account: string): Promise<string> {
  const { member } = await import('@/contract/member');
  const me = await ask(school.cloud, account, member, 'me', {});
  return me.kind === 'member' ? me.profile.name : '';
}

step('the expert finds it, reads it part by part, and says what to do next', async () => {
  await school.inEveryLook(EXPERT, async (phone, look) => {
    await phone.open('/pages/guidance/list/index');
    await phone.sees('等您看');
    await takePicture(phone, `guidance-list-${look}`);
    await phone.open(`/pages/guidance/piece/index?submissionId=${submissionId}`);
    await phone.sees('总的意见');
    await phone.tapId('advise-gain');
    await phone.type('advice-gain', '这里可以写一段课堂上的事');
    await takePicture(phone, `guidance-piece-${look}`);
  });
  const phone = await school.phone(EXPERT);
  await phone.open(`/pages/guidance/piece/index?submissionId=${submissionId}`);
  await phone.tapId('advise-gain');
  await phone.type('advice-gain', '这里可以写一段课堂上的事');
  await phone.type('advice-whole', '先把一个孩子的变化说清楚，再谈道理');
  await phone.tapId('guide');
  await phone.sees('意见已经交给作者。新稿交上来，您会收到消息。');
});

step('the author reads it in the line of time, and answers', async () => {
  const phone = await school.phone(AUTHOR);
  await phone.open(`/pages/talk/index?submissionId=${submissionId}`);
  await phone.sees('指导意见', '这里可以写一段课堂上的事', '去修改');
  await phone.type('comment', '好的，我补一段上周的课。');
  await phone.tapId('say');
  await phone.sees('撤回');
  const piece = await ask(school.cloud, AUTHOR, submission, 'open', { dutyId });
  expect(piece.state).toBe('returned');
  await school.inEveryLook(LEADER, async (leaders, look) => {
    await leaders.open(`/pages/talk/index?submissionId=${submissionId}`);
    await leaders.sees('好的，我补一段上周的课。');
    await takePicture(leaders, `talk-leader-${look}`);
  });
  await school.inEveryLook(AUTHOR, async (own, look) => {
    await own.open(`/pages/talk/index?submissionId=${submissionId}`);
    await own.sees('去修改');
    await takePicture(own, `talk-author-${look}`);
  });
});

step('a colleague reads what is shared: the recommended one first', async () => {
  await school.inEveryLook(COLLEAGUE, async (phone, look) => {
    await phone.open('/pages/library/index');
    await phone.sees('推荐的在前，新的在前');
    await takePicture(phone, `library-${look}`);
    await phone.tap(/推荐$/);
    await phone.sees('收获');
    await phone.seesNo('两个孩子后来怎样');
    await takePicture(phone, `library-piece-${look}`);
  });
});

step('the leader recommends another one', async () => {
  const phone = await school.phone(LEADER);
  await phone.open(`/pages/library/commend/index?submissionId=${submissionId}`);
  await phone.type('commendation', '写得具体');
  await takePicture(phone, 'commend-light');
  await phone.tapId('send-commendation');
  await phone.sees('通过了的作品才能推荐。请返回刷新看看。');
});
