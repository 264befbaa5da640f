import type { TalkEntry, TalkView } from '@/contract/conversation';
import type { Message } from '@/domain/notice/message';
import type { Comment } from '@/domain/submission/comment';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;
const minute = 60_000;

const authors = Array.from({ length: 10 }, (_, index) =>
  aMember({
    memberId: `m${70 + index}`,
    name: `作者${index}`,
    researchGroupId: 'chinese',
    prepGroupId: 'chinese-5',
    boundAtMs: 1,
  }),
);
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

let tests = 0;
let author = '';
let submissionId = '';

const ask = <Data = Record<string, unknown>>(who: string, action: string, input: object = {}) =>
  cloud.ask<Data>(who, `submission.${action}`, { submissionId, ...input });
const say = (who: string, text: string, key = 'key00001') => ask<TalkView>(who, 'comment', { key, text });
const talk = (who: string) => ask<TalkView>(who, 'talk');
const unread = async (who: string) => (await ask<{ unread: number }>(who, 'talkUnread')).data.unread;
const at = (minutes: number) => cloud.setClock({ nowMs: inTime + minutes * minute });
const comments = async () =>
  (await cloud.documents<Comment>('comments')).filter((each) => each.submissionId === submissionId);
const toldOf = async (memberId: string) =>
  (await cloud.documents<Message>('messages')).filter(
    (message) =>
      message.kind === 'commented' &&
      message.memberId === memberId &&
      message.messageId.includes(submissionId),
  );
const words = (entries: readonly TalkEntry[]) =>
  entries.map((entry) => (entry.kind === 'round' ? entry.act : `${entry.by}：${entry.text}`));
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: [...people, ...authors] }), otherSchool]);
});
beforeEach(async () => {
  author = authors[tests]?.memberId ?? '';
  submissionId = `${dutyId}.${author}`;
  tests += 1;
  await cloud.setFaults({});
  await at(0);
  await cloud.ask(author, 'submission.submit', { dutyId, revision: 0, parts: wholeNote, ...onlyWords });
});
afterAll(() => cloud.stop());

test('rounds and comments stand in one line of time, for both sides', async () => {
  await at(1);
  await say('m09', '收获里的两个孩子，后来怎样？');
  await at(2);
  await ask('m09', 'inviteExpert', { expertId: 'm20', note: '' });
  await ask('m20', 'guide', { round: 1, whole: '写一段课堂', parts: { gain: '这里太概括' } });
  await at(3);
  const { data } = await say(author, '好的，我补一段。');
  const expected = [
    'submitted',
    '吴敏：收获里的两个孩子，后来怎样？',
    'guided',
    `作者${tests - 1}：好的，我补一段。`,
  ];
  expect(words(data.entries)).toEqual(expected);
  for (const who of ['m09', 'm10', 'm20', 'm40'])
    expect(words((await talk(who)).data.entries)).toEqual(expected);
  expect(data.entries[2]).toMatchObject({
    remark: '写一段课堂',
    parts: [{ name: '收获', words: '这里太概括' }],
  });
  expect(data).toMatchObject({ expert: '孙强', role: 'author', title: '十二月读书笔记', state: 'returned' });
  const spoken = (await talk('m20')).data;
  expect([spoken.role, spoken.entries.at(-1)]).toMatchObject(['expert', { role: 'author', mine: false }]);
});

test('whom it does not concern reads and says nothing', async () => {
  for (const [who, code] of [
    ['m01', 'notYourTalk'],
    ['m20', 'notYourTalk'],
    ['m41', 'notYourTalk'],
    ['yz/m09', 'notFound'],
    ['yz/m40', 'notFound'],
    ['nobody', 'notSignedIn'],
  ] as const) {
    expect(codeOf(await talk(who))).toBe(code);
    expect(codeOf(await say(who, '我也说一句'))).toBe(code);
  }
  expect(await unread('m01')).toBe(0);
  expect(await comments()).toEqual([]);
});

test('an expert whose invitation ended is out of it, and told of nothing more', async () => {
  await ask('m09', 'inviteExpert', { expertId: 'm20', note: '' });
  expect((await say('m20', '我看看')).ok).toBe(true);
  await ask('m09', 'endGuidance', { ending: 'withdrawn' });
  expect(codeOf(await talk('m20'))).toBe('notYourTalk');
  await at(1);
  await say(author, '谢谢');
  expect(await toldOf('m20')).toEqual([]);
});

test('nothing is said about what was never handed in', async () => {
  const draft = { dutyId, revision: 0, parts: { book: '书' }, ...onlyWords };
  await cloud.ask('m02', 'submission.saveDraft', draft);
  for (const who of ['m02', 'm09'])
    expect(codeOf(await cloud.ask(who, 'submission.talk', { submissionId: `${dutyId}.m02` }))).toBe(
      'noTalkYet',
    );
});

test('sent twice and at once, it is said once; other words need a key of their own', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => say('m09', '写得具体')));
  expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
  expect(await comments()).toHaveLength(1);
  expect(codeOf(await say('m09', '换了一句'))).toBe('sentBefore');
  expect((await say(author, '同一个编号，另一个人')).ok).toBe(true);
  expect(await comments()).toHaveLength(2);
  expect(await toldOf(author)).toHaveLength(1);
});

test('however much is said, a reader is told once until the next look', async () => {
  await at(1);
  await say('m09', '第一句', 'key00001');
  await say('m09', '第二句', 'key00002');
  expect(await toldOf(author)).toMatchObject([{ title: '有新留言：十二月读书笔记', readAtMs: null }]);
  expect(await unread(author)).toBe(2);
  await at(2);
  const { data } = await talk(author);
  expect(data.entries.map(({ isNew }) => isNew)).toEqual([false, true, true]);
  expect(await unread(author)).toBe(0);
  expect(await toldOf(author)).toMatchObject([{ readAtMs: expect.any(Number) }]);
  await at(3);
  await say('m09', '第三句', 'key00003');
  expect(await toldOf(author)).toHaveLength(2);
  expect((await talk(author)).data.entries.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test('while nobody else has spoken, an author is heard by those who may review', async () => {
  await say(author, '请先看第二部分');
  expect([(await toldOf('m09')).length, (await toldOf('m10')).length, (await toldOf('m40')).length]).toEqual([
    1, 1, 0,
  ]);
  await at(1);
  await say('m10', '好');
  await at(2);
  await talk('m09');
  await say(author, '谢谢', 'key00002');
  expect([(await toldOf('m09')).length, (await toldOf('m10')).length]).toEqual([1, 1]);
});

test('own words are taken back within ten minutes, and are gone for everybody', async () => {
  await say('m09', '说错了');
  expect((await ask('m10', 'withdrawComment', { key: 'key00001' })).ok).toBe(false);
  await at(10);
  const first = await ask<TalkView>('m09', 'withdrawComment', { key: 'key00001' });
  expect(first.data.entries.at(-1)).toMatchObject({ text: '', withdrawn: true, mayWithdraw: false });
  expect((await ask('m09', 'withdrawComment', { key: 'key00001' })).ok).toBe(true);
  expect(JSON.stringify(await comments())).not.toContain('说错了');
  // The phone that sends it again does not bring it back.
  expect((await say('m09', '说错了')).data.entries.at(-1)).toMatchObject({ withdrawn: true });
  await say('m09', '再说一句', 'key00002');
  await at(21);
  expect(codeOf(await ask('m09', 'withdrawComment', { key: 'key00002' }))).toBe('tooLateToWithdraw');
});

test('what the platform does not pass is not said, and can be sent again once it does', async () => {
  expect(codeOf(await say('m09', '【违规示例】'))).toBe('contentRefused');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(codeOf(await say('m09', '写得好'))).toBe('checkUnavailable');
  expect(await comments()).toEqual([]);
  await cloud.setFaults({});
  expect((await say('m09', '写得好')).ok).toBe(true);
});
