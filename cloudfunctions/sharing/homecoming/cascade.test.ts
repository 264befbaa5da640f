import type { CascadeBooked, CascadeSlots } from '@/contract/cascade-booking';
import type { Homecoming } from '@/contract/homecoming';
import type { Booklet, WhyView } from '@/contract/ledger';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import type { Trip } from '@/domain/sharing/trip';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aClosedSession } from '@/testing/session-builder';
import { aTrip, storedTrip } from '@/testing/trip-builder';
import { insist } from '../../_shared/testing/insist';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let trips = 0;
const at = (day: string, time = '09:00') => atSchoolTime(`2026-12-${day}`, time);

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
  const met = [
    { sessionId: '2026-1-s01', number: 1, place: '阶梯教室' },
    { sessionId: '2026-1-s02', number: 2, place: '阶梯教室' },
    { sessionId: '2026-1-s03', number: 3, place: '录播教室' },
  ].map((session, week) => {
    const day = `2026-09-${String(11 + 7 * week)}`;
    const times = { startsAtMs: atSchoolTime(day, '15:30'), endsAtMs: atSchoolTime(day, '17:00') };
    return { ...aClosedSession({ ...session, ...times }), _id: `xh:${session.sessionId}` };
  });
  await cloud.load('sessions', met);
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.setClock({ nowMs: at('10') }));

/** A trip of 林晓云, and whoever else, back on Wednesday 9 December: due on Monday the 14th. */
async function aTripBack(changes: Partial<Trip> = {}): Promise<string> {
  trips += 1;
  const tripId = `m01-back${trips}`;
  await cloud.load('trips', [storedTrip(aTrip({ tripId, ...changes }))]);
  return tripId;
}

function book(tripId: string, who = 'm01', changes: object = {}) {
  const wanted = { form: 'cascadeTraining', day: '2026-12-11', from: '15:30', to: '17:00' };
  const asked = { tripId, key: `k${tripId}`, ...wanted, place: '录播教室', audience: 'groups', ...changes };
  return cloud.ask<CascadeBooked>(who, 'attendance.bookCascade', asked);
}

function judge(tripId: string, who = 'm09', changes: object = {}) {
  const judged = {
    tripId,
    memberId: 'm01',
    n: 0,
    creditsHundredths: 240,
    word: '例子具体，能照着做',
    ...changes,
  };
  return cloud.ask<Homecoming>(who, 'sharing.judgeCascade', judged);
}

const read = (tripId: string, who = 'm01') => cloud.ask<Homecoming>(who, 'sharing.homecoming', { tripId });
const sessionsOf = async (tripId: string) =>
  (await cloud.documents<TrainingSession>('sessions')).filter(({ plannedKey }) =>
    plannedKey?.endsWith(`k${tripId}`),
  );

/** Booked, held on its day with a check-in, and closed. */
async function held(tripId: string, changes: { readonly day?: string } = {}): Promise<string> {
  const { day = '2026-12-11' } = changes;
  const { data } = await book(tripId, 'm01', { ...changes, audience: 'school' });
  await cloud.setClock({ nowMs: atSchoolTime(day, '15:20') });
  await cloud.ask('m01', 'attendance.openSession', { sessionId: data.sessionId });
  const project = await cloud.ask<{ codes: { token: string }[] }>('m01', 'attendance.projector', {
    sessionId: data.sessionId,
  });
  const code = project.data.codes[0]?.token;
  await cloud.ask('m02', 'attendance.checkIn', { sessionId: data.sessionId, code, queued: false });
  await cloud.setClock({ nowMs: atSchoolTime(day, '17:05') });
  await cloud.ask('m01', 'attendance.closeSession', { sessionId: data.sessionId });
  return data.sessionId;
}

const facts = async (tripId: string) =>
  (await cloud.documents<Fact>('facts')).filter(({ factId }) => factId.includes(`trip-${tripId}.`));

describe('times to choose from', () => {
  test('are working days until the deadline at the usual time, in free places, the most used first', async () => {
    const tripId = await aTripBack();
    const { data } = await cloud.ask<CascadeSlots>('m01', 'attendance.cascadeSlots', {
      tripId,
      audience: 'groups',
    });
    expect(data.deadline).toEqual({ date: '2026-12-14', provisional: false });
    expect(data.slots.map(({ day, from, places, late }) => [day, from, places, late])).toEqual([
      ['2026-12-10', '15:30', ['阶梯教室', '录播教室'], null],
      ['2026-12-11', '15:30', ['阶梯教室', '录播教室'], null],
      ['2026-12-14', '15:30', ['阶梯教室', '录播教室'], null],
    ]);
    expect(data.groups).toBe('语文教研组');
  });

  test('after the deadline say that they will not count, and why; none before the return', async () => {
    const tripId = await aTripBack();
    await cloud.setClock({ nowMs: at('15', '18:00') });
    const { data } = await cloud.ask<CascadeSlots>('m01', 'attendance.cascadeSlots', {
      tripId,
      audience: 'school',
    });
    expect(data.slots.map(({ day, late }) => [day, late])).toEqual([
      ['2026-12-16', '12月14日截止，12月16日举行，逾期不计学分'],
      ['2026-12-17', '12月14日截止，12月17日举行，逾期不计学分'],
    ]);
    await cloud.setClock({ nowMs: at('08') });
    expect(await book(tripId)).toMatchObject({ error: { code: 'notBack' } });
  });
});

describe('booking', () => {
  test('is for the travellers and the office of the school alone', async () => {
    const tripId = await aTripBack();
    for (const who of ['m02', 'm09', 'm10', 'm41'])
      expect(await book(tripId, who)).toMatchObject({ error: { code: 'notAllowed' } });
    for (const who of ['west/m01', 'west/m40'])
      expect(await book(tripId, who)).toMatchObject({ error: { code: 'notFound' } });
    expect(await book(tripId, 'o-nobody')).toMatchObject({ error: { code: 'notSignedIn' } });
    expect(await book(tripId, 'm40')).toMatchObject({ data: { day: '2026-12-11', late: null } });
    expect(await sessionsOf(tripId)).toMatchObject([{ hostMemberId: 'm01' }]);
  });

  test('makes one session for one trip, however often and by whom it is sent at once', async () => {
    const tripId = await aTripBack({ travellerIds: ['m01', 'm02'] });
    const replies = await Promise.all(
      ['m01', 'm02', 'm01', 'm02'].map((who) => insist(() => book(tripId, who))),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(2);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'alreadyBooked' } });
    const [session] = await sessionsOf(tripId);
    expect(await sessionsOf(tripId)).toHaveLength(1);
    expect(session).toMatchObject({
      kind: 'cascadeTraining',
      title: '二次培训：省小学语文课堂观摩',
      presenter: '林晓云、陈立',
      hoursHundredths: 150,
      required: false,
      audience: { kind: 'groups', groupIds: ['chinese'] },
      state: 'planned',
    });
    const trip = (await cloud.documents<Trip>('trips')).find((one) => one.tripId === tripId);
    expect(trip).toMatchObject({
      cascade: { sessionId: session?.sessionId, form: 'cascadeTraining' },
      revision: 3,
    });
  });

  test('keeps a moved session; a cancelled one is booked anew', async () => {
    const tripId = await aTripBack();
    const { data: first } = await book(tripId);
    const slot = { from: '16:00', to: '17:30', place: '阶梯教室' };
    await cloud.ask('m40', 'attendance.moveSession', {
      ...{ sessionId: first.sessionId, day: '2026-12-14', slot, reason: '周五有检查', dryRun: false },
    });
    expect((await read(tripId)).data.session).toMatchObject({
      place: '阶梯教室',
      startsAtMs: at('14', '16:00'),
    });
    expect(await book(tripId, 'm01', { key: 'other' })).toMatchObject({ error: { code: 'alreadyBooked' } });
    await cloud.ask('m40', 'attendance.cancelSession', { sessionId: first.sessionId, reason: '主讲生病' });
    const again = await book(tripId, 'm01', { key: 'anew', form: 'reportLesson' });
    expect(again.ok).toBe(true);
    expect(again.data.sessionId).not.toBe(first.sessionId);
    expect((await read(tripId)).data.session).toMatchObject({ form: 'reportLesson', state: 'planned' });
  });

  test('after the deadline is possible and says why it will not count; outside the term it is not', async () => {
    const tripId = await aTripBack();
    const { data } = await book(tripId, 'm01', { day: '2026-12-15' });
    expect(data.late).toBe('12月14日截止，12月15日举行，逾期不计学分');
    const other = await aTripBack();
    expect(await book(other, 'm01', { day: '2027-02-01' })).toMatchObject({
      error: { code: 'sessionFaults' },
    });
    expect(await book(other, 'm01', { day: '2026-12-08' })).toMatchObject({
      error: { code: 'beforeReturn' },
    });
  });
});

describe('judging', () => {
  test('waits until the session is closed and is the group leader’s alone', async () => {
    const tripId = await aTripBack();
    await book(tripId);
    expect(await judge(tripId)).toMatchObject({ error: { code: 'notHeld' } });
    const other = await aTripBack();
    await held(other);
    for (const who of ['m02', 'm10', 'm20'])
      expect(await judge(other, who)).toMatchObject({ error: { code: 'notAllowed' } });
    for (const who of ['m40', 'm41'])
      expect(await judge(other, who)).toMatchObject({ error: { code: 'notYours' } });
    expect(await judge(other, 'm01')).toMatchObject({ error: { code: 'own' } });
    expect(await judge(other, 'west/m09')).toMatchObject({ error: { code: 'notFound' } });
    for (const creditsHundredths of [90, 310, 245])
      expect(await judge(other, 'm09', { creditsHundredths })).toMatchObject({
        error: { code: 'invalidInput' },
      });
    expect(await facts(other)).toEqual([]);
    expect((await judge(other)).data.judgings).toMatchObject([
      { memberId: 'm01', judged: { creditsHundredths: 240, by: '吴敏', late: null } },
    ]);
  });

  test('a leader’s own goes to the office, and so does a group without a leader', async () => {
    const tripId = await aTripBack({ travellerIds: ['m09', 'm30', 'm01'] });
    await held(tripId);
    expect(await judge(tripId, 'm09', { memberId: 'm09' })).toMatchObject({ error: { code: 'own' } });
    for (const memberId of ['m09', 'm30']) expect((await judge(tripId, 'm40', { memberId })).ok).toBe(true);
    expect(await judge(tripId, 'm40')).toMatchObject({ error: { code: 'notYours' } });
    const { data } = await read(tripId, 'm01');
    expect(data.judgings.map(({ judged }) => judged)).toEqual([null, null, null]);
  });

  test('twice and at once is once; the credit stands in the booklet with its evidence', async () => {
    const tripId = await aTripBack();
    const sessionId = await held(tripId);
    const replies = await Promise.all([judge(tripId), judge(tripId)]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    expect(await judge(tripId, 'm09', { creditsHundredths: 300 })).toMatchObject({
      error: { code: 'alreadyJudged' },
    });
    expect(await facts(tripId)).toMatchObject([
      {
        factId: `record:trip-${tripId}.m01:0`,
        day: '2026-12-11',
        recordedBy: 'm09',
        what: { kind: 'cascadeTraining', returnedOn: '2026-12-09', extendedTo: null, creditsHundredths: 240 },
        evidence: { kind: 'cascade', tripId, sessionId, word: '例子具体，能照着做' },
      },
    ]);
    const why = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'trip' });
    expect(why.data.postings.at(-1)).toMatchObject({
      amountHundredths: 240,
      text: '12月11日二次培训，期限 12月14日，评定 2.4 学分',
      evidence: '12月11日，二次培训，评定 2.4 学分，评语：例子具体，能照着做',
      approver: '吴敏',
    });
    const told = (await cloud.documents<Message>('messages')).filter(
      ({ kind, link }) => kind === 'cascadeJudged' && link.endsWith(tripId),
    );
    expect(told).toMatchObject([
      { memberId: 'm01', body: '二次培训，评定 2.4 学分。评语：例子具体，能照着做' },
    ]);
    const audits = await cloud.documents<{ act: string; subject: string }>('audits');
    expect(
      audits.filter(({ act, subject }) => act === 'judgeCascade' && subject.includes(tripId)),
    ).toHaveLength(1);
  });

  test('reversed it is judged anew; a late resend of the first is refused', async () => {
    const tripId = await aTripBack();
    await held(tripId);
    await judge(tripId);
    const before = await ownCredits();
    await cloud.ask('m40', 'ledger.reverse', { factId: `record:trip-${tripId}.m01:0`, reason: '评错了人' });
    expect(await ownCredits()).toBe(before - 240);
    expect(await judge(tripId, 'm09', { creditsHundredths: 100 })).toMatchObject({
      error: { code: 'alreadyJudged' },
    });
    const { data } = await read(tripId, 'm09');
    expect(data.judgings).toMatchObject([{ n: 1, judged: null, mayJudge: true }]);
    expect((await judge(tripId, 'm09', { n: 1, creditsHundredths: 300 })).ok).toBe(true);
    expect(await ownCredits()).toBe(before + 60);
  });

  test('held late gives nothing, and the statement says why; extended in time it counts', async () => {
    const tripId = await aTripBack();
    await held(tripId, { day: '2026-12-15' });
    expect((await read(tripId, 'm09')).data.session?.late).toBe('12月14日截止，12月15日举行，逾期不计学分');
    const before = await ownCredits();
    await judge(tripId);
    expect(await ownCredits()).toBe(before);
    const why = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'trip' });
    expect(why.data.postings.map(({ text }) => text)).toContain(
      '12月15日二次培训，期限 12月14日，已过期限，不计学分',
    );
    const extended = await aTripBack();
    await extend(extended);
    await held(extended, { day: '2026-12-15' });
    await judge(extended);
    expect(await ownCredits()).toBe(before + 240);
    expect(await facts(extended)).toMatchObject([{ what: { extendedTo: '2026-12-16' } }]);
  });
});

function extend(tripId: string, who = 'm40', changes: object = {}) {
  const wanted = { tripId, to: '2026-12-16', reason: '阶梯教室在修', ...changes };
  return cloud.ask<Homecoming>(who, 'sharing.extendCascade', wanted);
}

async function ownCredits(): Promise<number> {
  const { data } = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'trip' });
  return data.postings.reduce((sum, { amountHundredths }) => sum + amountHundredths, 0);
}

test('the booklet counts it by the plan: 30 points, one’s own credits over the highest of the school', async () => {
  await cloud.runTimer('ledger');
  const tripOf = async (who: string) => {
    const { data } = await cloud.ask<Booklet>(who, 'ledger.booklet', {});
    return data.items.find(({ itemId }) => itemId === 'trip')?.scoreHundredths;
  };
  const most = await ownCredits();
  expect(await tripOf('m01')).toBe(3000);
  expect(await tripOf('m09')).toBe(Math.round((3000 * 240) / most));
});

describe('an extension', () => {
  test('is the office’s, of others’ trips, later than what stands, and told once', async () => {
    const tripId = await aTripBack();
    for (const who of ['m01', 'm02', 'm09', 'm41'])
      expect(await extend(tripId, who)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await extend(tripId, 'west/m40')).toMatchObject({ error: { code: 'notFound' } });
    expect(await extend(tripId, 'm40', { to: '2026-12-08' })).toMatchObject({
      error: { code: 'beforeReturn' },
    });
    expect(await extend(tripId, 'm40', { to: '2026-12-14' })).toMatchObject({ error: { code: 'notLater' } });
    await cloud.setClock({ nowMs: at('15') });
    const [one] = await Promise.all([extend(tripId), extend(tripId)]);
    expect(one.data).toMatchObject({
      deadline: { date: '2026-12-16', passed: false },
      extension: { to: '2026-12-16', reason: '阶梯教室在修', by: '许岚' },
    });
    const trip = (await cloud.documents<Trip>('trips')).find((each) => each.tripId === tripId);
    expect(trip?.revision).toBe(3);
    const told = (await cloud.documents<Message>('messages')).filter(({ messageId }) =>
      messageId.startsWith(`cascadeExtended.${tripId}.`),
    );
    expect(told).toMatchObject([{ memberId: 'm01', body: '教务处把期限延到 12月16日。原因：阶梯教室在修' }]);
    const audits = await cloud.documents<{ act: string; subject: string; reason: string }>('audits');
    expect(audits.filter(({ act, subject }) => act === 'trip-extended' && subject === tripId)).toMatchObject([
      { reason: '阶梯教室在修' },
    ]);
  });

  test('of an officer’s own trip is another officer’s', async () => {
    const tripId = await aTripBack({ travellerIds: ['m40'] });
    expect(await extend(tripId)).toMatchObject({ error: { code: 'ownTrip' } });
    expect((await extend(tripId, 'm42')).ok).toBe(true);
  });
});
