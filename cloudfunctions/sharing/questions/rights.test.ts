import fc from 'fast-check';
import type { QuestionPage, TripQuestions } from '@/contract/questions';
import type { Message } from '@/domain/notice/message';
import type { Trip, TripState } from '@/domain/sharing/trip';
import { newMark, type TripMark } from '@/domain/sharing/trip-mark';
import { isTraveller, mayReadTrip } from '@/domain/sharing/trip-right';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aQuestion } from '@/testing/question-builder';
import { aMember, aSchool } from '@/testing/school-builder';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let trips = 0;

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm({ schoolId: 'yz' })],
});
const postId = 'm01-post0001';
const questionId = aQuestion().questionId;

/** All that anybody can do about a trip, by its action and the rest of its input. */
const acts = {
  questionsOf: { postId },
  ask: { postId, key: 'key00001', text: '为什么？' },
  carry: { questionId },
  answer: { questionId, text: '因为', answeredBy: '', replaces: null },
  withdrawQuestion: { questionId },
  thank: { postId, thanks: true },
  follow: { follows: true },
} as const;
type Act = keyof typeof acts;

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'may' : reply.error.code);
const act = (who: string, name: Act, tripId: string) =>
  cloud.ask(who, `sharing.${name}`, { tripId, ...acts[name] });
const messagesTo = async (memberId: string, kind: Message['kind']) =>
  (await cloud.documents<Message>('messages')).filter(
    (message) => message.memberId === memberId && message.kind === kind,
  );

async function newTrip(changes: Partial<Trip> = {}): Promise<Trip> {
  trips += 1;
  const tripId = `m01-trip${1000 + trips}`;
  const trip = aTrip({ tripId, ...changes });
  await cloud.load('trips', [storedTrip(trip)]);
  await cloud.load('posts', [storedPost(aPost({ tripId }))]);
  await cloud.load('questions', [{ ...aQuestion({ tripId }), _id: `xh:${tripId}:${questionId}` }]);
  return trip;
}

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: people }), otherSchool]);
});
beforeEach(async () => {
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

test('each act is open to whom it belongs and refused to everybody else', async () => {
  const expected: Readonly<Record<string, readonly (readonly [Act, string])[]>> = {
    // A traveller and author of the post; an asker; a colleague; the office, which looks.
    m01: [
      ['questionsOf', 'may'],
      ['withdrawQuestion', 'notYourQuestion'],
      ['thank', 'ownPost'],
      ['carry', 'may'],
      ['answer', 'may'],
    ],
    m02: [
      ['carry', 'notTraveller'],
      ['answer', 'notTraveller'],
      ['thank', 'may'],
      ['follow', 'may'],
      ['ask', 'may'],
      ['withdrawQuestion', 'may'],
    ],
    m09: [
      ['carry', 'notTraveller'],
      ['answer', 'notTraveller'],
      ['withdrawQuestion', 'notYourQuestion'],
      ['ask', 'may'],
    ],
    m40: [
      ['carry', 'notTraveller'],
      ['answer', 'notTraveller'],
      ['withdrawQuestion', 'reasonMissing'],
      ['thank', 'may'],
    ],
    'yz/m01': (Object.keys(acts) as Act[]).map((name) => [name, 'notFound'] as const),
    'yz/m40': (Object.keys(acts) as Act[]).map((name) => [name, 'notFound'] as const),
    nobody: (Object.keys(acts) as Act[]).map((name) => [name, 'notSignedIn'] as const),
  };
  for (const [who, may] of Object.entries(expected)) {
    const { tripId } = await newTrip();
    for (const [name, code] of may)
      expect([who, name, codeOf(await act(who, name, tripId))]).toEqual([who, name, code]);
  }
});

/** Every kind of reader circle that there is, and every state. */
const groupIds = ['chinese', 'maths', 'arts', 'office', 'chinese-5'];
const readers = fc.oneof(
  fc.constant({ kind: 'school' } as const),
  fc.subarray(groupIds).map((chosen) => ({ kind: 'groups', groupIds: chosen }) as const),
);
const states = fc.constantFrom<TripState>('asked', 'approved', 'refused', 'cancelled');
const travellerIds = fc.subarray(['m01', 'm10', 'm20'], { minLength: 1 });

test('whoever is outside the readers gets nothing by any act; whoever is inside reads', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...people),
    readers,
    states,
    travellerIds,
    fc.constantFrom(...(Object.keys(acts) as Act[])),
    async (person, circle, state, travel, name) => {
      const trip = await newTrip({ readers: circle, state, travellerIds: travel, askedBy: 'm42' });
      const { tripId } = trip;
      const may = mayReadTrip(person, trip);
      const who = person.memberId;
      const reply = await act(who, name, tripId);
      if (!may) {
        expect([codeOf(reply), JSON.stringify(reply)]).toEqual([
          'notFound',
          expect.not.stringContaining(trip.topic),
        ]);
      }
      const listed = await Promise.all(
        (['mine', 'toCarry', 'all'] as const).map((segment) =>
          cloud.ask<QuestionPage>(who, 'sharing.questions', { segment }),
        ),
      );
      const isListed = listed.some(({ data }) => data.questions.some((entry) => entry.tripId === tripId));
      if (!may) expect(isListed).toBe(false);
      else expect((await act(who, 'questionsOf', tripId)).ok).toBe(true);
      if (name === 'carry' && reply.ok) expect(isTraveller(trip, who)).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 25 });
});

test('who asked and is outside the readers since is told nothing more', async () => {
  const { tripId } = await newTrip({ readers: { kind: 'groups', groupIds: ['maths'] } });
  expect([codeOf(await act('m01', 'carry', tripId)), codeOf(await act('m01', 'answer', tripId))]).toEqual([
    'may',
    'may',
  ]);
  const messages = await cloud.documents<Message>('messages');
  expect(messages.filter(({ memberId, link }) => memberId === 'm02' && link.includes(tripId))).toEqual([]);
});

test('no question is asked before the approval, and nobody follows; travellers look all the same', async () => {
  const { tripId } = await newTrip({ state: 'asked' });
  expect(codeOf(await act('m01', 'ask', tripId))).toBe('notApprovedYet');
  expect(codeOf(await act('m01', 'follow', tripId))).toBe('notApprovedYet');
  expect((await cloud.ask<TripQuestions>('m01', 'sharing.questionsOf', { tripId })).data).toMatchObject({
    mayAsk: false,
    travels: true,
  });
});

describe('thanks', () => {
  const thank = (who: string, tripId: string, thanks = true) =>
    cloud.ask(who, 'sharing.thank', { tripId, postId, thanks });
  const seenBy = async (who: string, tripId: string) =>
    (await cloud.ask<TripQuestions>(who, 'sharing.questionsOf', { tripId, postId })).data.thanks;

  test('are named to the author alone, once a person however often, and can be taken back', async () => {
    await cloud.setClock({ nowMs: inTime + 86_400_000 });
    const { tripId } = await newTrip();
    const today = async () =>
      (await messagesTo('m01', 'thanked')).filter(({ messageId }) => messageId === 'thanked.2026-12-11');
    await Promise.all([thank('m02', tripId), thank('m02', tripId), thank('m02', tripId)]);
    await cloud.setClock({ nowMs: inTime + 86_400_000 + 1_000 });
    await thank('m09', tripId);
    expect(await seenBy('m01', tripId)).toEqual({ kind: 'author', names: ['陈立', '吴敏'] });
    expect(await seenBy('m02', tripId)).toEqual({ kind: 'reader', thanked: true });
    for (const who of ['m30', 'm40', 'm41'])
      expect(await seenBy(who, tripId)).toEqual({ kind: 'reader', thanked: false });
    expect(await today()).toHaveLength(1);
    expect(JSON.stringify(await today())).not.toMatch(/陈立|吴敏/);
    for (const _twice of [1, 2]) expect((await thank('m02', tripId, false)).data).toEqual({ thanked: false });
    expect(await seenBy('m01', tripId)).toEqual({ kind: 'author', names: ['吴敏'] });
    // Another post on the same day, and the same one again, are the same message.
    await thank('m02', (await newTrip()).tripId);
    await thank('m02', tripId);
    expect(await today()).toHaveLength(1);
  });
});

test('following is one’s own choice, kept until it is taken back, beside what was seen', async () => {
  const { tripId } = await newTrip();
  const follows = async (who: string) =>
    (await cloud.ask<TripQuestions>(who, 'sharing.questionsOf', { tripId })).data.follows;
  expect([await follows('m02'), await follows('m30')]).toEqual([false, false]);
  await Promise.all([act('m02', 'follow', tripId), act('m02', 'follow', tripId)]);
  expect([await follows('m02'), await follows('m30')]).toEqual([true, false]);
  const off = await cloud.ask('m02', 'sharing.follow', { tripId, follows: false });
  expect([off.data, await follows('m02')]).toEqual([{ follows: false }, false]);
});

describe('who follows a trip', () => {
  const send = (tripId: string, key: string, who = 'm01') =>
    cloud.ask(who, 'sharing.post', {
      tripId,
      key,
      text: `${key} 板书先画路线`,
      photos: [],
      files: [],
      stamp: '',
      claimedAtMs: 0,
      nth: 0,
    });
  const read = (who: string, tripId: string) => cloud.ask(who, 'sharing.feed', { tripId });
  const told = async (memberId: string, tripId: string) =>
    (await messagesTo(memberId, 'tripPosted')).filter(({ link }) => link.endsWith(tripId));
  const onTheRoad = Date.UTC(2026, 11, 8, 3);

  test('is told once until the next look, however many posts; nobody else is', async () => {
    const { tripId } = await newTrip({ travellerIds: ['m01', 'm10'] });
    await cloud.setClock({ nowMs: onTheRoad });
    for (const who of ['m01', 'm02', 'm30']) await act(who, 'follow', tripId);
    await Promise.all([send(tripId, 'later001'), send(tripId, 'later002')]);
    expect((await send(tripId, 'later001')).ok).toBe(true);
    expect([(await told('m02', tripId)).length, (await told('m30', tripId)).length]).toEqual([1, 1]);
    for (const who of ['m01', 'm09', 'm10']) expect(await told(who, tripId)).toEqual([]);

    await read('m02', tripId);
    expect(await told('m02', tripId)).toMatchObject([{ readAtMs: expect.any(Number) }]);
    // What was read already is no news when the phone sends it again.
    await send(tripId, 'later001');
    await cloud.setClock({ nowMs: onTheRoad + 60_000 });
    await send(tripId, 'later003', 'm10');
    expect([(await told('m02', tripId)).length, (await told('m30', tripId)).length]).toEqual([2, 1]);
    // The author of one post follows the posts of the others.
    expect(await told('m01', tripId)).toHaveLength(1);
    const marks = await cloud.documents<TripMark>('tripMarks');
    expect(marks.find((mark) => mark.tripId === tripId && mark.memberId === 'm02')).toMatchObject({
      follows: true,
      lastSeenAtMs: expect.any(Number),
    });
  });

  test('and is outside the readers since, is told nothing', async () => {
    const { tripId } = await newTrip({ readers: { kind: 'groups', groupIds: ['chinese'] } });
    await cloud.setClock({ nowMs: onTheRoad });
    const mark = { ...newMark({ schoolId: 'xh', tripId, memberId: 'm30' }), follows: true };
    await cloud.load('tripMarks', [{ ...mark, _id: `xh:${tripId}.m30` }]);
    await act('m02', 'follow', tripId);
    await send(tripId, 'later001');
    expect([(await told('m02', tripId)).length, (await told('m30', tripId)).length]).toEqual([1, 0]);
  });
});
