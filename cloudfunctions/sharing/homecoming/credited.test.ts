import type { CascadeBooked } from '@/contract/cascade-booking';
import type { DigestDesk } from '@/contract/homecoming';
import type { TodayView, WhyView } from '@/contract/ledger';
import type { TripList, TripView } from '@/contract/trips';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let trips = 0;
let posts = 0;
const at = (day: string, time = '09:00') => cloud.setClock({ nowMs: atSchoolTime(`2026-12-${day}`, time) });

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments()]);
});
afterAll(() => cloud.stop());

/** What must go well for the next step to be real. */
async function must<Data>(who: string, action: `${string}.${string}`, input: object): Promise<Data> {
  const reply = await cloud.ask<Data>(who, action, input);
  if (!reply.ok) throw new Error(`${who} ${action}: ${reply.error.code}`);
  return reply.data;
}

const stageOf = async (tripId: string, who = 'm01') => {
  const { stage, stageText } = await must<TripView>(who, 'sharing.trip', { tripId });
  return [stage, stageText];
};

function postOn(tripId: string, text: string, claimedAtMs = 0): Promise<Reply<{ postId: string }>> {
  posts += 1;
  const nothing = { photos: [], files: [], stamp: '', nth: 0 };
  return cloud.ask('m01', 'sharing.post', {
    tripId,
    key: `post000${posts}`,
    text,
    claimedAtMs,
    ...nothing,
  });
}

async function aTripAsked(): Promise<TripView> {
  trips += 1;
  await at('01');
  const wish = { topic: '省小学语文课堂观摩', destination: '省城实验小学', host: '', travellerIds: ['m01'] };
  const days = { from: '2026-12-08', to: '2026-12-09', readers: { kind: 'school' } };
  return must<TripView>('m01', 'sharing.askTrip', { key: `k${trips}`, ...wish, ...days });
}

/** Asked for, approved and travelled on 8 and 9 December, with one post from the road. */
async function aTripTravelled(): Promise<string> {
  const { tripId } = await aTripAsked();
  await must('m40', 'sharing.decideTrip', { tripId, revision: 1, verdict: 'approved', reason: '' });
  await at('08', '10:00');
  expect((await postOn(tripId, '第一节，画路线')).ok).toBe(true);
  return tripId;
}

async function digested(tripId: string): Promise<void> {
  await at('10');
  const { posts } = await must<DigestDesk>('m01', 'sharing.digestDesk', { tripId });
  const parts = posts.map(({ postId, heading }) => ({ postId, heading }));
  const digest = { title: '省城听课', summary: '', parts, basedOnMs: null };
  await must('m01', 'sharing.saveDigest', { tripId, ...digest });
}

/** Booked for a day, and held there with a colleague who checks in. */
async function held(tripId: string, day: string): Promise<void> {
  const when = { day: `2026-12-${day}`, from: '15:30', to: '17:00', place: '录播教室', audience: 'school' };
  const asked = { tripId, key: `k${tripId}`, form: 'cascadeTraining', ...when };
  const { sessionId } = await must<CascadeBooked>('m01', 'attendance.bookCascade', asked);
  expect((await stageOf(tripId))[1]).toBe('二次培训已安排');
  await at(day, '15:20');
  await must('m01', 'attendance.openSession', { sessionId });
  const { codes } = await must<{ codes: { token: string }[] }>('m01', 'attendance.projector', { sessionId });
  await must('m02', 'attendance.checkIn', { sessionId, code: codes[0]?.token, queued: false });
  await at(day, '17:05');
  await must('m01', 'attendance.closeSession', { sessionId });
}

const judge = (tripId: string, n = 0) =>
  must('m09', 'sharing.judgeCascade', {
    tripId,
    memberId: 'm01',
    n,
    creditsHundredths: 240,
    word: '能照着做',
  });

async function creditOf(who: string): Promise<number> {
  const { postings } = await must<WhyView>(who, 'ledger.why', { itemId: 'trip' });
  return postings.reduce((sum, { amountHundredths }) => sum + amountHundredths, 0);
}

test('a trip goes from the return to its credit, and every reader sees how far it is', async () => {
  const tripId = await aTripTravelled();
  expect(await stageOf(tripId)).toEqual(['away', '正在外出']);
  await at('10');
  expect(await stageOf(tripId)).toEqual(['digestDue', '材料待整理']);
  await digested(tripId);
  expect(await stageOf(tripId)).toEqual(['cascadeDue', '二次培训待安排']);
  await held(tripId, '11');
  expect(await stageOf(tripId)).toEqual(['held', '等评定']);
  const before = await creditOf('m01');
  await judge(tripId);
  for (const who of ['m01', 'm02', 'm09', 'm40', 'm41'])
    expect(await stageOf(tripId, who)).toEqual(['credited', '已计学分']);
  expect(await creditOf('m01')).toBe(before + 240);
  const { trips: listed } = await must<TripList>('m20', 'sharing.trips', {});
  expect(listed.find((trip) => trip.tripId === tripId)).toMatchObject({ stage: 'credited' });
});

const waitsOf = async (who: string, tripId: string) => {
  const { waits = [] } = await must<TodayView>(who, 'ledger.today', {});
  return waits
    .filter(({ link }) => link.endsWith(`=${tripId}`))
    .map(({ title, count }) => `${title} ${count}`);
};

test('a training that was held stands in 今日 of whoever judges it, and goes when it is judged', async () => {
  const tripId = await aTripTravelled();
  await digested(tripId);
  expect(await waitsOf('m09', tripId)).toEqual([]);
  await held(tripId, '11');
  const { waits } = await must<TodayView>('m09', 'ledger.today', {});
  expect(waits).toContainEqual({
    id: `judge-${tripId}`,
    title: '待评定的二次培训',
    note: '省小学语文课堂观摩',
    count: '1 人',
    link: `/pages/trip/homecoming/judge/index?tripId=${tripId}`,
  });
  for (const who of ['m01', 'm02', 'm10', 'm20', 'm40', 'm41'])
    expect(await waitsOf(who, tripId)).toEqual([]);
  await judge(tripId);
  expect(await waitsOf('m09', tripId)).toEqual([]);
});

test('an application stands in 今日 of everybody who may decide on it, the principal as well, until one does', async () => {
  const { tripId } = await aTripAsked();
  const seen = async (who: string) => (await must<TodayView>(who, 'ledger.today', {})).waits;
  for (const who of ['m40', 'm42', 'm41'])
    expect(await seen(who)).toEqual([
      {
        id: 'trips-to-decide',
        title: '外出申请',
        note: '等您审批',
        count: '1 份',
        link: '/pages/trip/list/index',
      },
    ]);
  for (const who of ['m01', 'm02', 'm09']) expect(await seen(who)).toEqual([]);
  await must('m41', 'sharing.decideTrip', { tripId, revision: 1, verdict: 'approved', reason: '' });
  for (const who of ['m40', 'm41', 'm42']) expect(await seen(who)).toEqual([]);
});

test('whoever was credited is done with it: nothing more is posted, though the fortnight runs', async () => {
  const tripId = await aTripTravelled();
  await digested(tripId);
  await held(tripId, '11');
  expect((await postOn(tripId, '回来后补一句话')).ok).toBe(true);
  await judge(tripId);
  expect(await postOn(tripId, '评定以后再补一句话')).toMatchObject({ error: { code: 'tripClosed' } });
});

test('a judgement that was reversed waits again, and is credited when it is judged anew', async () => {
  const tripId = await aTripTravelled();
  await digested(tripId);
  await held(tripId, '11');
  await judge(tripId);
  await must('m40', 'ledger.reverse', { factId: `record:trip-${tripId}.m01:0`, reason: '评错了人' });
  expect(await stageOf(tripId)).toEqual(['held', '等评定']);
  await judge(tripId, 1);
  expect(await stageOf(tripId)).toEqual(['credited', '已计学分']);
});

test('held late it has lapsed, also once it was judged, and gives nothing', async () => {
  const tripId = await aTripTravelled();
  await digested(tripId);
  await held(tripId, '15');
  expect(await stageOf(tripId)).toEqual(['lapsed', '已过期限']);
  const before = await creditOf('m01');
  await judge(tripId);
  expect(await stageOf(tripId)).toEqual(['lapsed', '已过期限']);
  expect(await creditOf('m01')).toBe(before);
});
