import type { GuidanceDesk, GuidanceEntry, GuidedPiece } from '@/contract/guidance';
import type { PieceView } from '@/contract/piece-view';
import type { ReviewView } from '@/contract/submission';
import type { Message } from '@/domain/notice/message';
import type { Guidance } from '@/domain/submission/guidance';
import type { Round, Submission } from '@/domain/submission/submission';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;
const minute = 60_000;

const expert = aMember({
  memberId: 'm60',
  name: '沈教授',
  roles: ['expert'],
  researchGroupId: 'office',
  boundAtMs: inTime,
});
const unbound = aMember({ memberId: 'm61', name: '未绑定', researchGroupId: 'maths', boundAtMs: null });
const authors = Array.from({ length: 14 }, (_, index) =>
  aMember({ memberId: `m${70 + index}`, researchGroupId: 'chinese', prepGroupId: 'chinese-5', boundAtMs: 1 }),
);
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: [...people, expert].map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

let tests = 0;
let author = '';
let submissionId = '';

const ask = <Data = Record<string, unknown>>(who: string, action: string, input: object = {}) =>
  cloud.ask<Data>(who, `submission.${action}`, { submissionId, ...input });
const submit = (revision: number, gain = '') =>
  cloud.ask<PieceView>(author, 'submission.submit', {
    dutyId,
    revision,
    parts: { ...wholeNote, gain: `${wholeNote.gain}${gain}` },
    ...onlyWords,
  });
const invite = (who = 'm09', expertId = 'm60', note = '请看收获一栏') =>
  ask<GuidanceDesk>(who, 'inviteExpert', { expertId, note });
const guideWith = (
  round: number,
  whole = '先说清一个孩子的变化',
  parts: object = { gain: '这里可以写一段课堂' },
) => ask<GuidedPiece>('m60', 'guide', { round, whole, parts });
const queueOf = async (who: string) =>
  (await cloud.ask<{ entries: GuidanceEntry[] }>(who, 'submission.guidances')).data.entries.filter(
    (entry) => entry.submissionId === submissionId,
  );
const stored = async () =>
  (await cloud.documents<Submission>('submissions')).find((piece) => piece.submissionId === submissionId);
const guidancesOf = async () =>
  (await cloud.documents<Guidance>('guidances')).filter((each) => each.submissionId === submissionId);
const inboxOf = async (memberId: string) =>
  (await cloud.documents<Message>('messages')).filter(
    (message) => message.memberId === memberId && message.messageId.includes(submissionId),
  );
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments({ members: [...people, expert, unbound, ...authors] }),
    otherSchool,
  ]);
});
beforeEach(async () => {
  author = authors[tests]?.memberId ?? '';
  submissionId = `${dutyId}.${author}`;
  tests += 1;
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: inTime });
  await submit(0);
});
afterAll(() => cloud.stop());

test('the whole way: invited, guided, revised, handed in again, found ready, approved by the reviewer alone', async () => {
  const { data: desk } = await invite();
  expect(desk.invitations).toMatchObject([
    { expert: '沈教授', invitedBy: '吴敏', note: '请看收获一栏', state: 'open', ending: null },
  ]);
  expect(desk.choices[0]).toEqual({ memberId: 'm60', name: '沈教授', group: '行政组', isExpert: true });
  expect(await stored()).toMatchObject({ expertId: 'm60', state: 'submitted', rounds: 1 });
  expect(await inboxOf('m60')).toMatchObject([{ kind: 'guidanceAsked', body: '吴敏：请看收获一栏' }]);
  expect(await queueOf('m60')).toMatchObject([{ waits: true, draft: 1, invitedBy: '吴敏' }]);

  const { data: read } = await ask<GuidedPiece>('m60', 'guidedPiece');
  expect(read).toMatchObject({ readable: true, nextRound: 1, parts: wholeNote });

  const first = await guideWith(1);
  expect(first).toMatchObject({ ok: true, data: { waits: false, nextRound: 2 } });
  expect(await stored()).toMatchObject({
    state: 'returned',
    rounds: 2,
    expertId: 'm60',
    returnDueAtMs: null,
  });
  const [guided] = (await cloud.documents<Round>('rounds')).filter(({ act }) => act === 'guided');
  expect(guided).toMatchObject({
    n: 1,
    remark: '先说清一个孩子的变化',
    parts: { gain: '这里可以写一段课堂' },
  });
  expect(await inboxOf(author)).toMatchObject([{ kind: 'guided', body: '先说清一个孩子的变化' }]);

  await cloud.ask(author, 'submission.saveDraft', {
    dutyId,
    revision: 1,
    parts: { ...wholeNote, gain: `${wholeNote.gain}还没想好。` },
    ...onlyWords,
  });
  expect((await ask<GuidedPiece>('m60', 'guidedPiece')).data.parts).toEqual(wholeNote);

  await submit(2, '上周的课就是例子。');
  expect((await inboxOf('m60')).map(({ kind }) => kind).sort()).toEqual(['guidanceAsked', 'handedInAgain']);
  expect(await queueOf('m60')).toMatchObject([{ waits: true, draft: 2 }]);

  expect(await ask('m60', 'endGuidance', { ending: 'settled' })).toEqual({ ok: true, data: { ended: true } });
  expect(await stored()).toMatchObject({ expertId: null, state: 'submitted' });
  expect((await inboxOf(author)).map(({ kind }) => kind).sort()).toEqual(['guidanceClosed', 'guided']);
  expect((await inboxOf('m09')).map(({ kind }) => kind)).toEqual(['guidanceClosed']);
  expect(codeOf(await ask('m60', 'guidedPiece'))).toBe('notGuided');

  const verdict = {
    round: 3,
    verdict: 'approved',
    remark: '',
    creditsHundredths: 200,
    offTopic: false,
    lowQuality: 0,
  };
  expect((await ask('m60', 'decide', verdict)).ok).toBe(false);
  expect((await ask('m09', 'decide', verdict)).ok).toBe(true);
  const rounds = (await cloud.documents<Round>('rounds')).filter(
    (round) => round.submissionId === submissionId,
  );
  expect(rounds.sort((a, b) => a.n - b.n).map(({ n, act }) => [n, act])).toEqual([
    [0, 'submitted'],
    [1, 'guided'],
    [2, 'submitted'],
    [3, 'approved'],
  ]);
});

test('who may invite: whoever may review it and the office, never its author, nobody of another school', async () => {
  const asked = await Promise.all(
    ['m01', 'm10', 'm20', 'm40', 'm41', 'm60', author, 'yz/m09', 'yz/m40', 'nobody'].map(async (who) => [
      who === author ? 'author' : who,
      codeOf(await ask(who, 'guidanceDesk')),
      codeOf(who === 'm10' || who === 'm40' ? await ask(who, 'guidanceDesk') : await invite(who)),
    ]),
  );
  expect(asked).toEqual([
    ['m01', 'notYours', 'notYours'],
    ['m10', 'may', 'may'],
    ['m20', 'notYours', 'notYours'],
    ['m40', 'may', 'may'],
    ['m41', 'notYours', 'notYours'],
    ['m60', 'notYours', 'notYours'],
    ['author', 'ownPiece', 'ownPiece'],
    ['yz/m09', 'notFound', 'notFound'],
    ['yz/m40', 'notFound', 'notFound'],
    ['nobody', 'notSignedIn', 'notSignedIn'],
  ]);
  expect(await guidancesOf()).toEqual([]);
  expect((await invite('m40')).ok).toBe(true);
});

test('who can be invited: bound people of the school, neither the author nor whoever invites', async () => {
  for (const expertId of [author, 'm61', 'm09', 'm99'])
    expect(codeOf(await invite('m09', expertId))).toBe('wrongExpert');
  expect((await invite('m09', 'm20')).ok).toBe(true);
});

test('only the invited expert reads and guides, and only while it is open', async () => {
  expect(codeOf(await ask('m60', 'guidedPiece'))).toBe('notGuided');
  await invite();
  for (const who of ['m01', 'm09', 'm10', 'm40', author, 'yz/m60']) {
    expect(codeOf(await ask(who, 'guidedPiece'))).toBe('notGuided');
    expect(codeOf(await ask(who, 'guide', { round: 1, whole: '好', parts: {} }))).toBe('notGuided');
  }
  expect(codeOf(await ask('m60', 'review'))).not.toBe('may');
  for (const who of ['m01', author, 'yz/m40'])
    expect((await ask(who, 'endGuidance', { ending: 'withdrawn' })).ok).toBe(false);
  expect((await ask('m10', 'endGuidance', { ending: 'withdrawn' })).ok).toBe(true);
  expect(await queueOf('m60')).toEqual([]);
  expect(codeOf(await guideWith(1))).toBe('notGuided');
  expect((await inboxOf('m60')).map(({ title }) => title)).toContain('不用再指导了：十二月读书笔记');
});

test('sent twice, everything stands once', async () => {
  const invited = await invite();
  expect(await invite()).toEqual(invited);
  const guided = await guideWith(1);
  expect(await guideWith(1)).toEqual(guided);
  expect(codeOf(await guideWith(1, '别的话'))).toBe('pieceMoved');
  await ask('m60', 'endGuidance', { ending: 'settled' });
  expect((await ask('m60', 'endGuidance', { ending: 'settled' })).ok).toBe(true);
  expect(codeOf(await ask('m09', 'endGuidance', { ending: 'withdrawn' }))).toBe('alreadyEnded');
  expect(await guidancesOf()).toHaveLength(1);
  expect(await inboxOf(author)).toHaveLength(2);
});

test('two who invite at once: one invitation is open, and the piece names its expert', async () => {
  const answers = await Promise.all([invite('m09', 'm60'), invite('m10', 'm20'), invite('m40', 'm30')]);
  expect(answers.map(codeOf).sort()).toEqual(['alreadyGuided', 'alreadyGuided', 'may']);
  const open = await guidancesOf();
  expect(open).toHaveLength(1);
  expect((await stored())?.expertId).toBe(open[0]?.expertId);
});

test('after one was taken back another is invited, under the next number', async () => {
  await invite();
  await ask('m09', 'endGuidance', { ending: 'withdrawn' });
  expect((await invite('m09', 'm20', '')).ok).toBe(true);
  expect((await guidancesOf()).map(({ n, expertId, state }) => [n, expertId, state]).sort()).toEqual([
    [0, 'm60', 'closed'],
    [1, 'm20', 'open'],
  ]);
  expect((await stored())?.expertId).toBe('m20');
});

test('guided while a reviewer decides: one of them is first, and the other is told', async () => {
  await invite();
  const returned = {
    round: 1,
    verdict: 'returned',
    remark: '再写写',
    creditsHundredths: 0,
    offTopic: false,
    lowQuality: 0,
  };
  const answers = await Promise.all([guideWith(1), ask('m09', 'decide', returned)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await stored())?.rounds).toBe(2);
});

test('guided while its author takes the piece back: one of them is first, and the piece has one state', async () => {
  await invite();
  const [guided, withdrawn] = await Promise.all([
    guideWith(1),
    cloud.ask<PieceView>(author, 'submission.withdraw', { dutyId, round: 1 }),
  ]);
  expect([guided.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
  expect(await stored()).toMatchObject({ state: guided.ok ? 'returned' : 'draft', rounds: 2 });
  if (withdrawn.ok) expect(codeOf(guided)).toBe('pieceMoved');
});

test('words that the platform does not pass are nobody’s to read', async () => {
  expect(codeOf(await invite('m09', 'm60', '【违规示例】'))).toBe('contentRefused');
  await invite();
  expect(codeOf(await guideWith(1, '好', { gain: '【违规示例】' }))).toBe('contentRefused');
  expect(codeOf(await guideWith(1, ' '))).toBe('wordsMissing');
  expect((await stored())?.state).toBe('submitted');
});

test('a decided piece takes no guidance, and a new draft is late only as its first one was', async () => {
  await invite();
  await guideWith(1);
  await cloud.setClock({ nowMs: readingDuty.dueAtMs + minute });
  await submit(1, '改过。');
  const { data } = await ask<ReviewView>('m09', 'review');
  expect(data.late).toBe(false);
});
