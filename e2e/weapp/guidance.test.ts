import { aMember } from '../../src/testing/school-builder';
import { onlyWords, readingDuty, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const { dutyId } = readingDuty;
const submissionId = `${dutyId}.m01`;
const better = `${wholeNote.gain}上周三，其中一个孩子第一次自己举手念了一段。`;

let school: SmallSchool;
let author: Phone;
let leader: Phone;
let expert: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  const person = aMember({
    memberId: 'm60',
    name: '沈教授',
    roles: ['expert'],
    researchGroupId: 'office',
    boundAtMs: 1,
  });
  await school.load('members', [{ ...person, _id: 'xh:m60' }]);
  await school.load('bindings', [{ _id: 'o-xh-m60', schoolId: 'xh', memberId: 'm60', boundAtMs: 1 }]);
  await handIn(0, wholeNote);
  author = await school.phone('m01');
  leader = await school.phone('m09');
  expert = await school.phone('m60');
}, openingMs);
afterAll(() => school.stop());

async function handIn(revision: number, parts: object): Promise<void> {
  const answer = await school.ask('m01', 'submission.submit', { dutyId, revision, parts, ...onlyWords });
  if (!answer.ok) throw new Error(answer.error.message);
}

const page = (name: string) => ({ route: `pages/${name}/index`, query: { submissionId } });
const toasts = (phone: Phone) => phone.toasts.map(({ title }) => title);

/** An expert, an author, a leader and a colleague, each on a phone: every test stands on the one before. */
describe('an expert guides', () => {
  test('the leader asks somebody from outside whom the office put on the roster', async () => {
    await leader.relaunch(page('guidance/ask'));
    await leader.waitFor('请谁指导');
    expect(leader.screen()).toEqual(expect.arrayContaining(['沈教授', '专家，行政组', '还没选人']));
    leader.input({ id: 'invitation-note' }, '请看收获一栏');
    leader.tap({ id: 'expert-m60' });
    await leader.waitFor('已选');
    leader.tap({ id: 'invite' });
    await leader.waitFor('正在指导');
    expect(toasts(leader)).toContain('已经邀请');
  });

  test('the expert owes nothing, is led from the inbox to the piece, and says a word on a part and on the whole', async () => {
    await expert.relaunch({ route: 'pages/inbox/index', query: {} });
    await expert.waitFor('请您指导：十二月读书笔记');
    expert.tap('请您指导：十二月读书笔记');
    await expert.waitFor('吴敏请您看');
    expect(expert.screen()).toContain(wholeNote.gain);
    expert.tap({ id: 'advise-gain' });
    await expert.waitFor(() => expert.shows({ id: 'advice-gain' }));
    expert.input({ id: 'advice-gain' }, '写一段课堂上的事');
    expert.input({ id: 'advice-whole' }, '先把一个孩子的变化说清楚');
    await expert.waitFor('另有 1 处');
    expert.tap({ id: 'guide' });
    await expert.waitFor('意见已经交给作者。新稿交上来，您会收到消息。');
    expect(expert.shows({ id: 'guide' })).toBe(false);
  });

  test('the author finds it in the inbox, part by part, and who guides', async () => {
    await author.relaunch({ route: 'pages/inbox/index', query: {} });
    await author.waitFor('专家有话说：十二月读书笔记');
    author.tap('专家有话说：十二月读书笔记');
    await author.waitFor('沈教授 正在指导');
    expect(author.screen()).toEqual(
      expect.arrayContaining(['指导意见', '先把一个孩子的变化说清楚', '收获', '写一段课堂上的事']),
    );
  });

  test('without signal a word stays on the phone, also when it is closed; with signal it goes, once', async () => {
    author.setNetwork('none');
    author.input({ id: 'comment' }, '好的，我补一段。');
    await author.settle();
    author.tap({ id: 'say' });
    await author.waitFor('再发一次');
    await author.relaunch(page('talk'));
    await author.waitFor('沈教授 正在指导');
    author.setNetwork('wifi');
    author.tap({ id: 'say' });
    await author.waitFor('撤回');
    expect(author.screen().filter((line) => line === '好的，我补一段。')).toHaveLength(1);
    expect(await school.documents('comments')).toHaveLength(1);
  });

  test('and goes on to revise', async () => {
    author.tap({ id: 'revise' });
    await author.waitFor(() => author.page().route === 'pages/writing/index');
    expect(author.page().query).toEqual({ dutyId });
    await handIn(1, { ...wholeNote, gain: better });
  });

  test('the new draft waits in the expert’s list; found ready, it is out of the expert’s hands', async () => {
    await expert.relaunch({ route: 'pages/guidance/list/index', query: {} });
    await expert.waitFor('等您看');
    expert.tap({ id: `guided-${submissionId}` });
    await expert.waitFor(better);
    expert.tap({ id: 'settle' });
    await expert.waitFor('这一篇可以定稿了？');
    expert.tap('可以定稿');
    await expert.waitFor('现在没有请您指导的作品');
    expect(await school.documents('submissions')).toMatchObject([{ state: 'submitted', expertId: null }]);
  });
});

describe('a good piece', () => {
  test('approved by its reviewer, is recommended with a word', async () => {
    const approval = {
      verdict: 'approved',
      remark: '',
      creditsHundredths: 200,
      offTopic: false,
      lowQuality: 0,
    };
    await school.ask('m09', 'submission.decide', { submissionId, round: 3, ...approval });
    await leader.relaunch(page('talk'));
    await leader.waitFor('推荐这一篇');
    leader.tap({ id: 'commend' });
    await leader.waitFor('推荐的理由');
    leader.input({ id: 'commendation' }, '写出了一个孩子的变化');
    await leader.settle();
    leader.tap({ id: 'send-commendation' });
    await leader.waitFor(() => toasts(leader).includes('已经推荐'));
  });

  test('nobody else reads it until its author agrees', async () => {
    const colleague = await school.phone('m30', { path: 'pages/library/index' });
    await colleague.waitFor('还没有好作品');
    await author.relaunch(page('talk'));
    await author.waitFor('放进校内好作品');
    author.tap({ id: 'share' });
    await author.waitFor('从校内好作品里收回');
    colleague.pullDown();
    await colleague.waitFor('推荐');
    colleague.tap({ id: `piece-${submissionId}` });
    await colleague.waitFor(better);
    expect(colleague.screen().join('\n')).not.toMatch(/我补一段|先把一个孩子|写一段课堂/);
    expect(colleague.screen()).toContain('林晓云，语文教研组');
  });

  test('taken back by its author, it is gone at once', async () => {
    await author.relaunch(page('library/piece'));
    await author.waitFor('从校内好作品里收回');
    author.tap({ id: 'take-out' });
    await author.waitFor('从校内好作品里收回？');
    author.tap('收回');
    await author.waitFor(() => toasts(author).includes('已经收回'));
    const colleague = await school.phone('m02', {
      path: 'pages/library/piece/index',
      query: { submissionId },
    });
    await colleague.waitFor('这一篇现在不在校内好作品里');
  });
});
