import type { QuestionView, TripQuestions } from '@/contract/questions';
import type { Message } from '@/domain/notice/message';
import type { Question } from '@/domain/sharing/question';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aQuestion } from '@/testing/question-builder';
import { aMember, aSchool } from '@/testing/school-builder';
import { aTrip, storedTrip } from '@/testing/trip-builder';
import { inTime } from '@/testing/work-builder';
import type { AuditLine } from '../../_shared/audit';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let trips = 0;
let tripId = '';
const { questionId } = aQuestion();
const reason = '写了学生的名字';
const answer = { text: '先不给支架', answeredBy: '', byMemberId: 'm01', atMs: inTime, correctedAtMs: null };

beforeAll(async () => {
  const west = schoolDocuments({
    school: aSchool({ schoolId: 'yz', name: '育才学校' }),
    members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
    terms: [aTerm({ schoolId: 'yz' })],
  });
  cloud = await launchSchoolCloud([schoolDocuments(), west]);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  trips += 1;
  tripId = `m01-down${trips}`;
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: inTime });
  await cloud.load('trips', [storedTrip(aTrip({ tripId }))]);
  await cloud.load('questions', [
    { ...aQuestion({ tripId, postId: null, answer }), _id: `xh:${tripId}:${questionId}` },
  ]);
});

const takeDown = (who: string, why: string | undefined = reason) =>
  cloud.ask(who, 'sharing.withdrawQuestion', { tripId, questionId, reason: why });
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'may' : reply.error.code);
const shown = async (who: string): Promise<readonly QuestionView[]> =>
  (await cloud.ask<TripQuestions>(who, 'sharing.questionsOf', { tripId })).data.questions;
const stored = async () =>
  (await cloud.documents<Question>('questions')).find((question) => question.tripId === tripId);
const traces = async () => ({
  lines: (await cloud.documents<AuditLine>('audits')).filter(({ subject }) => subject.startsWith(tripId)),
  told: (await cloud.documents<Message>('messages')).filter(({ messageId }) => messageId.includes(tripId)),
});

test('the office alone takes a colleague’s question down, with a reason; to nobody else it is offered', async () => {
  const offered: Record<string, boolean | undefined> = {};
  for (const who of ['m01', 'm02', 'm09', 'm40', 'm41']) offered[who] = (await shown(who))[0]?.mayTakeDown;
  expect(offered).toEqual({ m01: false, m02: false, m09: false, m40: true, m41: false });
  for (const [who, code] of [
    ['m01', 'notYourQuestion'],
    ['m02', 'answeredQuestion'],
    ['m09', 'notYourQuestion'],
    ['m41', 'notYourQuestion'],
    ['yz/m40', 'notFound'],
    ['nobody', 'notSignedIn'],
  ] as const)
    expect([who, codeOf(await takeDown(who))]).toEqual([who, code]);
  expect(codeOf(await takeDown('m40', ''))).toBe('reasonMissing');
  expect(codeOf(await takeDown('m40', '【违规示例】'))).toBe('contentRefused');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(codeOf(await takeDown('m40'))).toBe('checkUnavailable');
  expect(await stored()).toMatchObject({ text: aQuestion().text, withdrawnAtMs: null });
  expect(await traces()).toEqual({ lines: [], told: [] });
});

test('its words and its answer are gone for everybody; twice and by two officers at once is once', async () => {
  const replies = await Promise.all([takeDown('m40'), takeDown('m42', '另一个原因'), takeDown('m40')]);
  expect(replies.map(codeOf)).toEqual(['may', 'may', 'may']);
  for (const who of ['m01', 'm02', 'm09', 'm40']) expect(await shown(who)).toEqual([]);
  expect(await stored()).toMatchObject({ text: '', answer: null, withdrawnAtMs: expect.any(Number) });
  const { lines, told } = await traces();
  expect(lines).toMatchObject([
    { act: 'takeDownQuestion', before: { text: aQuestion().text, answer: '先不给支架' } },
  ]);
  const [toAsker, toAnswerer] = told.sort((a, b) => b.memberId.localeCompare(a.memberId));
  expect(told).toHaveLength(2);
  expect(toAsker).toMatchObject({
    memberId: 'm02',
    kind: 'questionTakenDown',
    title: '您的一个问题已撤下：省小学语文课堂观摩',
    body: expect.stringMatching(/^谢谢您提问。.*原因：/),
  });
  expect(toAnswerer).toMatchObject({ memberId: 'm01', title: '您答过的一个问题已撤下：省小学语文课堂观摩' });
  for (const message of told) expect(message.body).toContain(lines[0]?.reason);
});

test('an officer’s own question is taken back as anybody’s is, and another officer’s is taken down', async () => {
  const own = aQuestion({ tripId, questionId: 'm40-ask00001', memberId: 'm40', postId: null });
  await cloud.load('questions', [{ ...own, _id: `xh:${tripId}:${own.questionId}` }]);
  const back = { tripId, questionId: own.questionId };
  expect(codeOf(await cloud.ask('m42', 'sharing.withdrawQuestion', back))).toBe('reasonMissing');
  expect(codeOf(await cloud.ask('m40', 'sharing.withdrawQuestion', back))).toBe('may');
  expect(await traces()).toEqual({ lines: [], told: [] });
});
