import type { Question } from '../../src/domain/sharing/question';
import { journey } from './journey';
import { looks } from './looks';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** 提问, 转问 and 答复 in the browser, in every look. */
const TRAVELLER = 'demo-15';
const COLLEAGUE = 'demo-04';
const OFFICE = 'demo-office';
const words = '三种分层，学生自己选还是老师定？';

let school: School;
let question: Question;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
});
afterAll(() => school.close());

step('a colleague asks under a post, and thanks for it', async () => {
  const posts = await school.cloud.documents<{ tripId: string; postId: string; text: string }>('posts');
  const post = posts.find(({ text }) => text.includes('同一道应用题'));
  const colleague = await school.phone(COLLEAGUE);
  await colleague.open(`/pages/trip/post/index?tripId=${post?.tripId}&postId=${post?.postId}`);
  await colleague.tapId('thank');
  await colleague.sees('已道谢，只有作者知道');
  await colleague.tapId('ask-question');
  await colleague.type('question', words);
  await takePicture(colleague, 'questions-ask-light');
  await colleague.tapId('ask');
  await colleague.sees(words, '等转问');
  const asked = await school.cloud.documents<Question>('questions');
  question = asked.find(({ text }) => text === words) as Question;
});

step('a traveller carries it, and brings the answer', async () => {
  const traveller = await school.phone(TRAVELLER);
  await traveller.open('/pages/trip/questions/index?segment=toCarry');
  await traveller.sees(words);
  await takePicture(traveller, 'questions-to-carry-light');
  await traveller.tapId(`carry-${question.questionId}`);
  await traveller.answer('已转问');
  await traveller.sees('转问，等答复');
  await traveller.tapId(`answer-${question.questionId}`);
  await traveller.type('answer-text', '先让学生自己选，选错了再一起看题意；老师只定最低的一层。');
  await takePicture(traveller, 'questions-answer-light');
  await traveller.tapId('send-answer');
  await traveller.seesNo(words);
});

step('the answer stands under the question, in every look', async () => {
  for (const [look, choice] of Object.entries(looks)) {
    const phone = await school.phone(COLLEAGUE, choice);
    await phone.open(`/pages/trip/post/index?tripId=${question.tripId}&postId=${question.postId}`);
    await phone.sees('已转问，有答复');
    await takePicture(phone, `questions-post-${look}`);
    await phone.open('/pages/trip/questions/index?segment=all');
    await phone.sees(words);
    await takePicture(phone, `questions-all-${look}`);
    if (look !== 'light') await phone.page.context().close();
  }
  const colleague = await school.phone(COLLEAGUE);
  await colleague.open(`/pages/trip/index?tripId=${question.tripId}`);
  await colleague.sees('已转问，有答复');
  await takePicture(colleague, 'questions-trip-light');
});

step('the office takes it down and says why; who asked and who answered read it', async () => {
  const page = `/pages/trip/post/index?tripId=${question.tripId}&postId=${question.postId}`;
  const reason = '写了学生的名字，请换个说法';
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(page);
    await phone.tapId(`take-down-${question.questionId}`);
    await phone.sees('撤下的原因');
    await takePicture(phone, `questions-take-down-${look}`);
  });
  const office = await school.phone(OFFICE);
  await office.open(page);
  await office.tapId(`take-down-${question.questionId}`);
  await office.type('withdraw-reason', reason);
  await office.tapId('withdraw-now');
  await office.seesNo(words);
  for (const [account, title] of [
    [COLLEAGUE, /^您的一个问题已撤下/],
    [TRAVELLER, /^您答过的一个问题已撤下/],
  ] as const) {
    const phone = await school.phone(account);
    await phone.open('/pages/inbox/index');
    await phone.sees(title);
    await takePicture(phone, `questions-taken-down-${account}`);
  }
});
