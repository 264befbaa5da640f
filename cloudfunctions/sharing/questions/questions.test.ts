import type { QuestionPage, QuestionView, TripQuestions } from '@/contract/questions';
import type { Message } from '@/domain/notice/message';
import type { Question } from '@/domain/sharing/question';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let tests = 0;
let tripId = '';
const postId = 'm01-post0001';
const minute = 60_000;

const call = <Data = QuestionView>(who: string, action: string, input: object = {}) =>
  cloud.ask<Data>(who, `sharing.${action}`, { tripId, ...input });
const ask = (who: string, text = '要不要一开始就给支架？', input: object = {}) =>
  call(who, 'ask', { postId, key: 'key00001', text, ...input });
const carry = (who: string, questionId: string) => call(who, 'carry', { questionId });
const answer = (who: string, questionId: string, input: object = {}) =>
  call(who, 'answer', {
    questionId,
    text: '给，而且要撤得看得见。',
    answeredBy: '授课教师',
    replaces: null,
    ...input,
  });
const under = async (who: string, of: object = { postId }) =>
  (await call<TripQuestions>(who, 'questionsOf', of)).data;
const listed = async (who: string, segment: string) =>
  (await cloud.ask<QuestionPage>(who, 'sharing.questions', { segment })).data.questions.filter(
    (entry) => entry.tripId === tripId,
  );
const at = (minutes: number) => cloud.setClock({ nowMs: inTime + minutes * minute });
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'may' : reply.error.code);
const stored = async () =>
  (await cloud.documents<Question>('questions')).filter((each) => each.tripId === tripId);
const told = async (memberId: string, kind: Message['kind']) =>
  (await cloud.documents<Message>('messages')).filter(
    (message) =>
      message.memberId === memberId &&
      message.kind === kind &&
      `${message.messageId} ${message.link}`.includes(tripId),
  );

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: people })]);
});
/** Every test has a trip of m01 and m10 of its own, with one post of m01. */
beforeEach(async () => {
  tests += 1;
  tripId = `m01-trip${1000 + tests}`;
  await cloud.setFaults({});
  await at(0);
  await cloud.load('trips', [storedTrip(aTrip({ tripId, travellerIds: ['m01', 'm10'] }))]);
  await cloud.load('posts', [storedPost(aPost({ tripId }))]);
});
afterAll(() => cloud.stop());

test('a question goes to the expert on site, and its answer comes back under the post', async () => {
  const { data: asked } = await ask('m02');
  expect(asked).toMatchObject({ by: '陈立', mine: true, state: 'open', mayWithdraw: true, mayAnswer: false });
  expect(await listed('m01', 'toCarry')).toMatchObject([{ mayCarry: true, mayAnswer: true, mine: false }]);
  await at(1);
  expect((await carry('m01', asked.questionId)).data).toMatchObject({ state: 'carried', mayCarry: false });
  await at(2);
  const { data: answered } = await answer('m10', asked.questionId);
  expect(answered).toMatchObject({
    state: 'answered',
    carried: { by: '林晓云', atMs: expect.any(Number) },
    answer: {
      text: '给，而且要撤得看得见。',
      answeredBy: '授课教师',
      by: '赵静',
      atMs: expect.any(Number),
      corrected: false,
    },
    mayWithdraw: false,
  });
  const seen = await under('m02');
  expect(seen).toMatchObject({
    about: { text: aPost().text, by: '林晓云' },
    mayAsk: true,
    travels: false,
    questions: [{ questionId: asked.questionId, answer: { replaces: null } }],
  });
  expect(await listed('m01', 'toCarry')).toEqual([]);
  expect([(await listed('m02', 'mine')).length, (await listed('m30', 'all')).length]).toEqual([1, 1]);
  expect(await listed('m30', 'mine')).toEqual([]);
  for (const kind of ['questionCarried', 'questionAnswered'] as const) {
    expect(await told('m02', kind)).toHaveLength(1);
    expect(await told('m01', kind)).toEqual([]);
  }
});

test('a question may be about the whole trip; a post that is gone takes none', async () => {
  expect((await ask('m02', '几点开始？', { postId: null })).ok).toBe(true);
  expect((await under('m02')).questions).toEqual([]);
  expect((await under('m02', {})).questions).toMatchObject([{ text: '几点开始？', postId: null }]);
  expect(codeOf(await ask('m02', '还有吗', { postId: 'm01-none0001', key: 'key00002' }))).toBe('postGone');
  await cloud.load('posts', [storedPost(aPost({ tripId, postId: 'm01-gone0001', withdrawnAtMs: 5 }))]);
  expect(codeOf(await ask('m02', '还有吗', { postId: 'm01-gone0001', key: 'key00002' }))).toBe('postGone');
  expect(await stored()).toHaveLength(1);
});

test('asked twice and at once it is one question; other words need a key of their own', async () => {
  const replies = await Promise.all([1, 2, 3].map(() => ask('m02')));
  expect(replies.map(codeOf)).toEqual(['may', 'may', 'may']);
  expect(codeOf(await ask('m02', '换了一句'))).toBe('sentBefore');
  expect(codeOf(await ask('m30', '同一个编号，另一个人'))).toBe('may');
  expect(await stored()).toHaveLength(2);
  expect(await told('m01', 'questionAsked')).toHaveLength(1);
});

test('however much is asked, a traveller is told once until the next look', async () => {
  await at(1);
  await ask('m02', '一');
  await ask('m30', '二', { postId: null });
  expect([(await told('m01', 'questionAsked')).length, (await told('m10', 'questionAsked')).length]).toEqual([
    1, 1,
  ]);
  // Under the post not all that is new is seen.
  await under('m01');
  expect(await told('m01', 'questionAsked')).toMatchObject([{ readAtMs: null }]);
  await listed('m01', 'toCarry');
  expect(await told('m01', 'questionAsked')).toMatchObject([{ readAtMs: expect.any(Number) }]);
  await at(2);
  await ask('m02', '三', { key: 'key00003' });
  expect([(await told('m01', 'questionAsked')).length, (await told('m10', 'questionAsked')).length]).toEqual([
    2, 1,
  ]);
  // A traveller who asks is not told of it.
  await ask('m10', '四', { key: 'key00004' });
  expect(await told('m10', 'questionAsked')).toHaveLength(1);
  expect(JSON.stringify(await told('m01', 'questionAsked'))).not.toMatch(/一|三/);
});

test('of two travellers at once one answer stands, and the other one is told', async () => {
  const { questionId } = (await ask('m02')).data;
  const replies = await Promise.all(
    ['m01', 'm10'].map((who) => answer(who, questionId, { text: `${who}的答复`, answeredBy: '' })),
  );
  expect(replies.map(codeOf).sort()).toEqual(['answeredByOther', 'may']);
  const [winner, loser] = replies[0]?.ok ? ['m01', 'm10'] : ['m10', 'm01'];
  expect((await under(loser ?? '')).questions[0]?.answer).toMatchObject({ text: `${winner}的答复` });
  expect(await told('m02', 'questionAnswered')).toHaveLength(1);
  // The same answer sent again is the same answer.
  expect(codeOf(await answer(winner ?? '', questionId, { text: `${winner}的答复`, answeredBy: '' }))).toBe(
    'may',
  );
  expect(await told('m02', 'questionAnswered')).toHaveLength(1);
});

test('an answer is put right within a day, and leaves an audit line; the asker is told', async () => {
  const { questionId } = (await ask('m02')).data;
  const { replaces } = (await answer('m01', questionId)).data.answer ?? {};
  await at(60);
  const better = { text: '先给图，再给词。', replaces };
  expect(codeOf(await answer('m10', questionId, better))).toBe('answeredByOther');
  const corrections = await Promise.all([1, 2].map(() => answer('m01', questionId, better)));
  expect(corrections.map(codeOf)).toEqual(['may', 'may']);
  expect(corrections[0]?.data.answer).toMatchObject({ text: '先给图，再给词。', corrected: true });
  const audits = (await cloud.documents<{ subject: string }>('audits')).filter(({ subject }) =>
    subject.startsWith(tripId),
  );
  expect(audits).toMatchObject([
    {
      byMemberId: 'm01',
      act: 'answerCorrected',
      before: { text: '给，而且要撤得看得见。' },
      after: { text: '先给图，再给词。' },
    },
  ]);
  expect(await told('m02', 'questionAnswered')).toHaveLength(2);
  await at(25 * 60);
  const late = (await under('m01')).questions[0]?.answer;
  expect(late?.replaces).toBeNull();
  expect(codeOf(await answer('m01', questionId, { text: '再改', replaces: inTime }))).toBe('answeredAlready');
});

test('its asker takes a question back until it is answered: its words are gone for everybody', async () => {
  const { questionId } = (await ask('m02', '说错了的话')).data;
  expect(codeOf(await call('m01', 'withdrawQuestion', { questionId }))).toBe('notYourQuestion');
  for (const _twice of [1, 2])
    expect(codeOf(await call('m02', 'withdrawQuestion', { questionId }))).toBe('may');
  expect(JSON.stringify(await cloud.documents('questions'))).not.toContain('说错了的话');
  for (const who of ['m01', 'm02', 'm30']) expect((await under(who)).questions).toEqual([]);
  expect(codeOf(await carry('m01', questionId))).toBe('questionGone');
  expect(codeOf(await answer('m01', questionId))).toBe('questionGone');
  // The phone that sends it again does not bring it back.
  expect(codeOf(await ask('m02', '说错了的话'))).toBe('may');
  expect(await listed('m02', 'mine')).toEqual([]);
  const second = (await ask('m02', '又问', { key: 'key00002' })).data;
  await answer('m01', second.questionId);
  expect(codeOf(await call('m02', 'withdrawQuestion', { questionId: second.questionId }))).toBe(
    'answeredQuestion',
  );
});

test('words that the platform does not pass are not stored', async () => {
  for (const [fault, code] of [
    [{ suggest: 'risky' }, 'contentRefused'],
    [{ errcode: -1 }, 'checkUnavailable'],
  ] as const) {
    await cloud.setFaults({ openapi: { msgSecCheck: fault } });
    expect(codeOf(await ask('m02'))).toBe(code);
    expect(await stored()).toEqual([]);
  }
  await cloud.setFaults({});
  const { questionId } = (await ask('m02')).data;
  await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
  expect(codeOf(await answer('m01', questionId))).toBe('contentRefused');
  // What was passed once is not asked about again.
  expect(codeOf(await ask('m02'))).toBe('may');
  expect(await stored()).toMatchObject([{ answer: null }]);
});

test('three hundred characters at most, and something', async () => {
  for (const text of ['', '  ', '问'.repeat(301)])
    expect(codeOf(await ask('m02', text))).toBe('invalidInput');
  expect(codeOf(await ask('m02', '问'.repeat(300)))).toBe('may');
});

test('whatever the cloud drops on the way, resending ends in one question, one answer and each message once', async () => {
  await cloud.setFaults({ failRate: 0.15 });
  const until = async (act: () => Promise<Reply<QuestionView>>): Promise<QuestionView> => {
    for (let tries = 1; tries <= 60; tries += 1) {
      const reply = await act();
      if (reply.ok) return reply.data;
    }
    throw new Error('never done');
  };
  const { questionId } = await until(() => ask('m02'));
  await until(() => carry('m01', questionId));
  await until(() => answer('m01', questionId));
  await cloud.setFaults({});
  expect(await stored()).toHaveLength(1);
  for (const kind of ['questionCarried', 'questionAnswered'] as const)
    expect(await told('m02', kind)).toHaveLength(1);
  expect(await told('m10', 'questionAsked')).toHaveLength(1);
});

test('a page holds fifty, newest first, and the next one goes on from there', async () => {
  const many = Array.from({ length: 60 }, (_, index): Question & { _id: string } => {
    const questionId = `m30-many${String(index).padStart(4, '0')}`;
    const nothingYet = { carried: null, answer: null, withdrawnAtMs: null };
    const of = { schoolId: 'xh', tripId, questionId, postId: null, memberId: 'm30' };
    // Far in the future: before whatever the other tests asked. Pairs of one moment.
    const atMs = inTime + 90 * 86_400_000 + Math.floor(index / 2);
    return { _id: `xh:${tripId}:${questionId}`, ...of, text: `${index}`, atMs, ...nothingYet };
  });
  await cloud.load('questions', many);
  const first = (await cloud.ask<QuestionPage>('m02', 'sharing.questions', { segment: 'all' })).data;
  expect(first.questions).toHaveLength(50);
  const next = { segment: 'all', after: first.next };
  const second = (await cloud.ask<QuestionPage>('m02', 'sharing.questions', next)).data;
  const read = [...first.questions, ...second.questions].filter((entry) => entry.tripId === tripId);
  expect(new Set(read.map(({ questionId }) => questionId)).size).toBe(60);
  expect(second.next).toBeNull();
});
