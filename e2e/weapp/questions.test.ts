import { aPost, aTrip, storedPost, storedTrip } from '../../src/testing/trip-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const { tripId, postId } = aPost();
const words = '低年级复述，要不要一开始就给支架？';

let school: SmallSchool;
let traveller: Phone;
let companion: Phone;
let colleague: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  await school.load('trips', [storedTrip(aTrip({ travellerIds: ['m01', 'm10'] }))]);
  await school.load('posts', [storedPost(aPost())]);
  traveller = await school.phone('m01');
  companion = await school.phone('m10');
  colleague = await school.phone('m02');
}, openingMs);
afterAll(() => school.stop());

const page = (path: string, query: Readonly<Record<string, string>> = {}) => ({
  route: `pages/${path}`,
  query,
});
const toasts = (phone: Phone) => phone.toasts.map(({ title }) => title);
const inbox = page('inbox/index');
const questionIdOf = async () =>
  (await school.documents<{ questionId: string }>('questions'))[0]?.questionId ?? '';

/** A colleague, a traveller and a companion, each on a phone: every test stands on the one before. */
describe('a question goes to the expert on site', () => {
  test('asked without signal it stays on the phone, also when it is closed; with signal it goes, once', async () => {
    await colleague.relaunch(page('trip/questions/ask/index', { tripId, postId }));
    await colleague.waitFor('第二节复述课，板书先画路线，再填词语。');
    colleague.input({ id: 'question' }, words);
    await colleague.waitFor(`${words.length} / 300`);
    colleague.setNetwork('none');
    await colleague.settle();
    colleague.tap({ id: 'ask' });
    await colleague.waitFor('再发一次');
    await colleague.relaunch(page('trip/questions/ask/index', { tripId, postId }));
    await colleague.waitFor(`${words.length} / 300`);
    colleague.setNetwork('wifi');
    colleague.tap({ id: 'ask' });
    await colleague.waitFor(() => toasts(colleague).includes('问题已经发出'));
    expect(await school.documents('questions')).toMatchObject([{ memberId: 'm02', postId, text: words }]);
  });

  test('a traveller is led to it from the inbox, and says that it was handed on', async () => {
    await traveller.relaunch(inbox);
    await traveller.waitFor('有老师提问：省小学语文课堂观摩');
    traveller.tap('有老师提问：省小学语文课堂观摩');
    await traveller.waitFor('待转问');
    await traveller.waitFor(words);
    traveller.tap({ id: `carry-${await questionIdOf()}` });
    await traveller.waitFor('已经带给现场的专家了？');
    traveller.tap('已转问');
    await traveller.waitFor('转问，等答复');
  });

  test('brings the answer of the teacher there', async () => {
    const questionId = await questionIdOf();
    await companion.relaunch(page('trip/questions/answer/index', { tripId, questionId }));
    await companion.waitFor('还没有写答复');
    companion.input({ id: 'answer-text' }, '可以给，但是要慢慢撤。');
    traveller.tap({ id: `answer-${questionId}` });
    await traveller.waitFor('还没有写答复');
    traveller.input({ id: 'answer-text' }, '给，而且要撤得看得见。');
    await traveller.settle();
    traveller.tap({ id: 'send-answer' });
    await traveller.waitFor(() => toasts(traveller).includes('答复已经附在问题下面'));
  });

  test('a companion who answers at the same time is shown the one that stands, beside the own words', async () => {
    companion.tap({ id: 'send-answer' });
    await companion.waitFor('这个问题已经有了答复');
    expect(companion.screen()).toEqual(
      expect.arrayContaining(['给，而且要撤得看得见。', '可以给，但是要慢慢撤。']),
    );
    companion.tap({ id: 'drop-answer' });
    await companion.waitFor(() => !companion.screen().includes('可以给，但是要慢慢撤。'));
  });

  test('the asker hears that it was carried and answered, and reads both among the own questions', async () => {
    await colleague.relaunch(inbox);
    await colleague.waitFor('您的问题有答复：省小学语文课堂观摩');
    expect(colleague.screen()).toContain('您的问题已转问：省小学语文课堂观摩');
    await colleague.relaunch(page('trip/questions/index'));
    await colleague.waitFor('已转问，有答复');
    expect(colleague.screen()).toContain('给，而且要撤得看得见。');
    expect(colleague.screen().join('\n')).toMatch(/授课教师答，林晓云 12月18日 \d\d:\d\d 转述/);
    expect(colleague.screen()).not.toContain('待转问');
  });

  test('a question without an answer is taken back, and stands nowhere', async () => {
    await school.ask('m02', 'sharing.ask', { tripId, postId: null, key: 'key00002', text: '几点散会？' });
    await colleague.relaunch(page('trip/questions/index'));
    await colleague.waitFor('几点散会？');
    colleague.tap({ id: 'take-back-m02-key00002' });
    await colleague.waitFor('收回这个问题？');
    colleague.tap('收回');
    await colleague.waitFor(() => !colleague.screen().includes('几点散会？'));
    await traveller.relaunch(page('trip/questions/index', { tripId }));
    await traveller.waitFor(words);
    expect(traveller.screen()).not.toContain('几点散会？');
  });

  test('the office takes one down with a reason, and the asker is told why', async () => {
    await school.ask('m02', 'sharing.ask', { tripId, postId: null, key: 'key00003', text: '小明哭了吗？' });
    const office = await school.phone('m40');
    await office.relaunch(page('trip/questions/index', { segment: 'all' }));
    await office.waitFor('小明哭了吗？');
    office.tap({ id: 'take-down-m02-key00003' });
    await office.waitFor('请写明原因');
    office.input({ id: 'withdraw-reason' }, '写了学生的名字');
    await office.settle();
    office.tap({ id: 'withdraw-now' });
    await office.waitFor(() => !office.screen().includes('小明哭了吗？'));
    await colleague.relaunch(inbox);
    await colleague.waitFor('您的一个问题已撤下：省小学语文课堂观摩');
    expect(colleague.screen().join('\n')).toContain('原因：写了学生的名字');
  });
});
