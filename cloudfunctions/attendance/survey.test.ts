import type { SurveyDesk, SurveySheet } from '@/contract/after-session';
import type { Survey, SurveySlip } from '@/domain/attendance/survey';
import type { Message } from '@/domain/notice/message';
import { people } from '@/testing/founded-school';
import { slipId } from './survey-slips';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf } from './testing/stored';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const questionIds = ['useful', 'clear', 'material', 'practice'];
const there = { useful: 5, clear: 4, material: 4, practice: 3 };
const away = { material: 2, practice: 2 };

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(async () => {
  await rooms.setClock({ nowMs: teaTime });
  await rooms.setFaults({});
});

/** A session that m01, m02 and m09 attended, over, with its survey open. */
async function surveyed(): Promise<string> {
  const sessionId = await rooms.opened();
  const token = await rooms.token(sessionId);
  for (const who of ['m01', 'm02', 'm09']) await rooms.checkIn(who, sessionId, token);
  await rooms.ask(office, 'attendance.closeSession', { sessionId });
  await rooms.ask(office, 'attendance.openSurvey', { sessionId, questionIds });
  return sessionId;
}

function answer(who: string, sessionId: string, marks: object = there, words = '') {
  return rooms.ask<SurveySheet>(who, 'attendance.answerSurvey', { sessionId, marks, words });
}

function close(sessionId: string) {
  return rooms.ask<SurveyDesk>(office, 'attendance.closeSurvey', { sessionId });
}

async function desk(sessionId: string): Promise<SurveyDesk> {
  return (await rooms.ask<SurveyDesk>(office, 'attendance.surveyDesk', { sessionId })).data;
}

async function slips(sessionId: string): Promise<(SurveySlip & { _id: string })[]> {
  const all = await rooms.documents<SurveySlip & { _id: string }>('surveyAnswers');
  return all.filter((slip) => slip.sessionId === sessionId);
}

async function secretOf(sessionId: string): Promise<string | undefined> {
  const secrets = await rooms.documents<{ _id: string; secret: string }>('secrets');
  return secrets.find(({ _id }) => _id === `xh:survey:${sessionId}`)?.secret;
}

/** Everybody who can: three who were there, three who were not. */
async function sixAnswers(sessionId: string): Promise<void> {
  for (const who of ['m01', 'm02', 'm09'])
    await answer(who, sessionId, there, who === 'm02' ? '多一点课例' : '');
  for (const who of ['m10', 'm20', 'm30']) await answer(who, sessionId, away);
}

describe('a survey', () => {
  test('asks who was there about both, who was not about the material alone', async () => {
    const sessionId = await surveyed();
    const one = await rooms.ask<SurveySheet>('m01', 'attendance.survey', { sessionId });
    expect([one.data.aboutSession.length, one.data.aboutMaterial.length]).toEqual([2, 2]);
    const other = await rooms.ask<SurveySheet>('m20', 'attendance.survey', { sessionId });
    expect([other.data.aboutSession.length, other.data.aboutMaterial.length]).toEqual([0, 2]);
    expect(other.data).toMatchObject({ attended: false, state: 'open', answer: null });
  });

  test('tells whom it asks, once, and the timer tells whom it left out', async () => {
    const sessionId = await surveyed();
    await rooms.ask(office, 'attendance.openSurvey', { sessionId, questionIds });
    const told = async () =>
      (await rooms.documents<Message>('messages'))
        .filter(({ messageId }) => messageId === `survey.${sessionId}`)
        .map(({ memberId }) => memberId)
        .sort();
    expect(await told()).toEqual(['m01', 'm02', 'm09', 'm10', 'm20', 'm30']);
    await rooms.runTimer('notify');
    expect(await told()).toHaveLength(6);
  });

  test('is one answer a person, changeable until it closes', async () => {
    const sessionId = await surveyed();
    await answer('m01', sessionId, there, '多一点课例');
    const changed = await answer('m01', sessionId, { ...there, useful: 1 });
    expect(changed.data.answer).toEqual({ marks: { ...there, useful: 1 }, words: '' });
    const seen = await rooms.ask<SurveySheet>('m01', 'attendance.survey', { sessionId });
    expect(seen.data.answer).toEqual({ marks: { ...there, useful: 1 }, words: '' });
    expect((await slips(sessionId)).map(({ part }) => part).sort()).toEqual(['material', 'session']);
    expect(await desk(sessionId)).toMatchObject({ state: 'open', answers: 1, results: { kind: 'running' } });
  });

  test('answered on two phones at once is answered once', async () => {
    const sessionId = await surveyed();
    const replies = await Promise.all([answer('m01', sessionId), answer('m01', sessionId)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await slips(sessionId)).toHaveLength(2);
  });

  test('asks nobody whom the session was not for', async () => {
    const sessionId = await rooms.opened({ audience: { kind: 'groups', groupIds: ['maths'] } });
    await rooms.ask(office, 'attendance.openSurvey', { sessionId, questionIds });
    expect((await answer('m01', sessionId, away)).error.code).toBe('notAsked');
    expect((await answer('m20', sessionId, away)).ok).toBe(true);
  });

  test('keeps no words that were not passed, and says what to do', async () => {
    const sessionId = await surveyed();
    await rooms.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect((await answer('m01', sessionId, there, '坏话')).error.code).toBe('contentRefused');
    await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect((await answer('m01', sessionId, there, '好话')).error.code).toBe('wordsNotChecked');
    expect(await slips(sessionId)).toEqual([]);
    expect((await answer('m01', sessionId, there)).ok).toBe(true);
  });
});

describe('closing a survey', () => {
  test('destroys the secret with it; twice and at once is the same, and nobody answers or looks back', async () => {
    const sessionId = await surveyed();
    await answer('m01', sessionId);
    expect(await secretOf(sessionId)).toEqual(expect.any(String));
    const both = await Promise.all([close(sessionId), close(sessionId)]);
    expect(both.map(({ data }) => data.state)).toEqual(['closed', 'closed']);
    await close(sessionId);
    expect(await secretOf(sessionId)).toBeUndefined();
    expect(await auditsOf(rooms, sessionId)).toEqual([
      'm40 closeSession',
      'm40 closeSurvey',
      'm40 openSession',
      'm40 openSurvey',
    ]);
    expect((await answer('m02', sessionId)).error.code).toBe('surveyClosed');
    const back = await rooms.ask<SurveySheet>('m01', 'attendance.survey', { sessionId });
    expect(back.data).toMatchObject({ state: 'closed', answer: null });
    const again = await rooms.ask(office, 'attendance.openSurvey', { sessionId, questionIds });
    expect(again.error.code).toBe('surveyExists');
    expect(await secretOf(sessionId)).toBeUndefined();
  });

  test('at the moment of an answer leaves no half: it is in or refused, and the secret is gone', async () => {
    const sessionId = await surveyed();
    const [, ...answers] = await Promise.all([
      close(sessionId),
      ...['m01', 'm02', 'm09'].map((who) => answer(who, sessionId)),
    ]);
    const taken = answers.filter(({ ok }) => ok).length;
    expect(await slips(sessionId)).toHaveLength(taken * 2);
    for (const { ok, error } of answers) expect(ok || error.code === 'surveyClosed').toBe(true);
    expect(await secretOf(sessionId)).toBeUndefined();
  });

  test('happens by itself after two weeks', async () => {
    const sessionId = await surveyed();
    await rooms.setClock({ nowMs: teaTime + 14 * DAY - MINUTE });
    await rooms.runTimer('attendance');
    expect(await secretOf(sessionId)).toEqual(expect.any(String));
    await rooms.setClock({ nowMs: teaTime + 14 * DAY + MINUTE });
    await rooms.runTimer('attendance');
    expect(await secretOf(sessionId)).toBeUndefined();
    expect(await auditsOf(rooms, sessionId)).toContain('system closeSurvey');
  });
});

describe('after closing', () => {
  test('totals are shown once the last answers are in, to the office and the host alone', async () => {
    const sessionId = await surveyed();
    await sixAnswers(sessionId);
    await close(sessionId);
    expect((await desk(sessionId)).results.kind).toBe('settling');
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    const { results, answers } = await desk(sessionId);
    expect(answers).toBe(6);
    expect(results).toMatchObject({
      kind: 'shown',
      questions: [
        { questionId: 'useful', answers: 3, counts: null },
        { questionId: 'clear', answers: 3, counts: null },
        { questionId: 'material', answers: 6, counts: [0, 3, 0, 3, 0], meanHundredths: 300 },
        { questionId: 'practice', answers: 6, counts: [0, 3, 3, 0, 0], meanHundredths: 250 },
      ],
      words: ['多一点课例'],
    });
    for (const who of ['m01', 'm09', 'm41', 'west/m40'])
      expect((await rooms.ask(who, 'attendance.surveyDesk', { sessionId })).error.code).toBe(
        who === 'west/m40' ? 'notFound' : 'notAllowed',
      );
  });

  test('four answers show nothing at all', async () => {
    const sessionId = await surveyed();
    for (const who of ['m01', 'm02', 'm09']) await answer(who, sessionId, there, '只有我写了');
    await answer('m10', sessionId, away);
    await close(sessionId);
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    expect(await desk(sessionId)).toMatchObject({ answers: 4, results: { kind: 'tooFew' } });
    expect(JSON.stringify(await desk(sessionId))).not.toContain('只有我写了');
  });

  test('nothing that is stored leads from an answer to a person', async () => {
    const sessionId = await surveyed();
    await sixAnswers(sessionId);
    const secret = (await secretOf(sessionId)) ?? '';
    const whose = new Map(
      people.flatMap(({ memberId }) =>
        (['session', 'material', 'words'] as const).map((part) => [
          slipId(secret, { schoolId: 'xh', sessionId, memberId }, part),
          memberId,
        ]),
      ),
    );
    await close(sessionId);

    const stored = await slips(sessionId);
    expect(stored).toHaveLength(3 + 6 + 1);
    for (const slip of stored) {
      const { _id, ...content } = slip;
      expect(Object.keys(content).sort()).toEqual(['marks', 'part', 'schoolId', 'sessionId', 'words']);
      expect(JSON.stringify(content)).not.toMatch(/m\d\d|o-xh-|\d{10,}/);
      expect(whose.has(_id)).toBe(true);
    }
    // Ids and the secret are in no other document, so that nothing else can lead back to them.
    const elsewhere = [
      'audits',
      'messages',
      'facts',
      'surveys',
      'secrets',
      'attempts',
      'claims',
      'pushes',
    ] as const;
    for (const collection of elsewhere) {
      const text = JSON.stringify(await rooms.documents(collection));
      expect(text).not.toContain(secret);
      for (const { _id } of stored) expect(text).not.toContain(_id.split(':')[1]);
    }
    // Nor does any document that has a moment or a person say that somebody answered.
    const acts = (await rooms.documents<{ act: string; byMemberId: string }>('audits')).filter(({ act }) =>
      act.includes('urvey'),
    );
    expect(new Set(acts.map(({ byMemberId }) => byMemberId))).toEqual(new Set([office, 'system']));
  });

  test('slips do not keep lying in the order in which they came; none is lost on the way', async () => {
    const sessionId = await surveyed();
    await sixAnswers(sessionId);
    const before = await slips(sessionId);
    await close(sessionId);
    const refiled = async () =>
      (await rooms.documents<Survey>('surveys')).find((one) => one.sessionId === sessionId)?.refiled;
    await rooms.runTimer('attendance');
    expect(await refiled()).toBe(false);
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    await rooms.runTimer('attendance');
    expect([await refiled(), await slips(sessionId)]).toEqual([true, before]);
  });

  test('the order in which slips are read is not the order in which they came', async () => {
    // Ten surveys, always answered in the same order: an order of ids that told of time would be the same each time.
    const orders = new Set<string>();
    for (let n = 0; n < 10; n += 1) {
      const sessionId = await surveyed();
      await sixAnswers(sessionId);
      const secret = (await secretOf(sessionId)) ?? '';
      const ids = (await slips(sessionId)).filter(({ part }) => part === 'material').map(({ _id }) => _id);
      const who = new Map(
        people.map(({ memberId }) => [
          slipId(secret, { schoolId: 'xh', sessionId, memberId }, 'material'),
          memberId,
        ]),
      );
      orders.add(
        [...ids]
          .sort()
          .map((id) => who.get(id))
          .join(' '),
      );
    }
    expect(orders.size).toBeGreaterThan(5);
  });
});

test('the office and the host open and close it; nobody else of this school or another does', async () => {
  const sessionId = await rooms.opened({ hostMemberId: 'm02' });
  for (const who of ['m01', 'm09', 'm10', 'm41', 'west/m40'])
    expect((await rooms.ask(who, 'attendance.openSurvey', { sessionId, questionIds })).ok).toBe(false);
  expect((await rooms.ask('m02', 'attendance.openSurvey', { sessionId, questionIds })).ok).toBe(true);
  for (const who of ['m01', 'm09', 'm10', 'm41', 'west/m40'])
    expect((await rooms.ask(who, 'attendance.closeSurvey', { sessionId })).ok).toBe(false);
  expect((await rooms.ask('m02', 'attendance.closeSurvey', { sessionId })).ok).toBe(true);
  const surveys = await rooms.documents<Survey>('surveys');
  expect(surveys.find((one) => one.sessionId === sessionId)).toMatchObject({
    state: 'closed',
    openedBy: 'm02',
  });
});
