import type { TripDesk, TripList, TripView } from '@/contract/trips';
import type { Message } from '@/domain/notice/message';
import type { Trip } from '@/domain/sharing/trip';
import type { TripRound } from '@/domain/sharing/trip-round';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aTrip, storedTrip } from '@/testing/trip-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: atSchoolTime('2026-12-01', '09:00') });
});

const wish = {
  topic: '省小学语文课堂观摩',
  destination: '省城实验小学',
  host: '省教科院',
  from: '2026-12-08',
  to: '2026-12-09',
  travellerIds: ['m01'],
  readers: { kind: 'school' },
} as const;

let keys = 0;
function aKey(): string {
  keys += 1;
  return `key${keys}`;
}

type Wish = { readonly [Name in keyof typeof wish]?: unknown };
const askAs = (who: string, changes: Wish = {}, key = aKey()) =>
  cloud.ask<TripView>(who, 'sharing.askTrip', { key, ...wish, ...changes });
const act = (who: string, action: string, input: object) =>
  cloud.ask<TripView>(who, `sharing.${action}` as 'sharing.trip', input);
const approve = (who: string, tripId: string, changes: object = {}) =>
  act(who, 'decideTrip', { tripId, revision: 1, verdict: 'approved', reason: '', ...changes });
const asked = async (changes: Wish = {}) => (await askAs('m01', changes)).data.tripId;
const stored = async (tripId: string) =>
  (await cloud.documents<Trip>('trips')).find((trip) => trip.tripId === tripId);
const stepsOf = async (tripId: string) =>
  (await cloud.documents<TripRound>('tripRounds'))
    .filter((round) => round.tripId === tripId)
    .sort((a, b) => a.n - b.n)
    .map(({ n, act: what, byMemberId }) => `${n} ${what} ${byMemberId}`);
const toldAbout = async (tripId: string) =>
  (await cloud.documents<Message>('messages'))
    .filter(({ messageId }) => messageId.includes(tripId))
    .map(({ memberId, kind }) => `${memberId} ${kind}`)
    .sort();

const everybody = ['m01', 'm02', 'm09', 'm40', 'm41', 'm42', 'o-guest', 'west/m01', 'west/m40'] as const;
async function codesOf(action: string, input: object): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const who of everybody) {
    const { ok, error } = await act(who, action, input);
    codes[who] = ok ? 'ok' : error.code;
  }
  return codes;
}

describe('a teacher’s trip', () => {
  test('is asked for, the office is told and approves, the traveller is told, everybody reads it', async () => {
    const { data } = await askAs('m01');
    const { tripId } = data;
    expect(data).toMatchObject({
      stage: 'asked',
      stageText: '等审批',
      days: '12月8–9日',
      who: '林晓云',
      readers: '全校',
      travels: true,
      schoolDays: null,
      rights: { decide: false, change: true, cancel: true, noteReturn: false },
      file: { askedBy: '林晓云', overlaps: [] },
    });
    expect(await toldAbout(tripId)).toEqual(['m40 tripAsked', 'm42 tripAsked']);
    expect((await approve('m40', tripId, { reason: '多拍板书' })).data).toMatchObject({
      stage: 'going',
      stageText: '7 天后出发',
      whereText: '还没出发',
    });
    expect(await toldAbout(tripId)).toEqual(['m01 tripApproved', 'm40 tripAsked', 'm42 tripAsked']);
    expect(await stepsOf(tripId)).toEqual(['1 asked m01', '2 approved m40']);
    const seen = (await act('m20', 'trip', { tripId })).data;
    expect([seen.stage, seen.file]).toEqual(['going', null]);
  });

  test('is one trip when it is sent twice, also at once; other words under its key are refused', async () => {
    const key = aKey();
    const both = await Promise.all([askAs('m01', {}, key), askAs('m01', {}, key)]);
    expect(both.map(({ ok, data }) => [ok, data.tripId])).toEqual([
      [true, `m01-${key}`],
      [true, `m01-${key}`],
    ]);
    expect(await stepsOf(`m01-${key}`)).toEqual(['1 asked m01']);
    expect((await askAs('m01', { topic: '另一个主题' }, key)).error.code).toBe('otherAsked');
  });

  test('waits for two officers at once: one of them decides, and the same word again is the first', async () => {
    const tripId = await asked();
    const refused = { verdict: 'refused', reason: '那几天要期末监考' };
    const both = await Promise.all([approve('m40', tripId), approve('m42', tripId, refused)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)?.error.code).toBe('alreadyDecided');
    const isApproved = (await stored(tripId))?.state === 'approved';
    const again = isApproved ? approve('m40', tripId) : approve('m42', tripId, refused);
    expect((await again).ok).toBe(true);
    expect(await stepsOf(tripId)).toHaveLength(2);
  });

  test('is refused with a reason only, is nobody else’s to read, and may be changed and asked for again', async () => {
    const tripId = await asked();
    expect((await approve('m40', tripId, { verdict: 'refused' })).error.code).toBe('reasonMissing');
    await approve('m40', tripId, { verdict: 'refused', reason: '请换到下周' });
    expect((await act('m02', 'trip', { tripId })).error.code).toBe('notFound');
    const later = { tripId, revision: 2, ...wish, from: '2026-12-15', to: '2026-12-16' };
    expect((await act('m01', 'changeTrip', later)).data).toMatchObject({ stage: 'asked', revision: 3 });
    expect((await act('m01', 'changeTrip', later)).data).toMatchObject({ revision: 3 });
    expect(await toldAbout(tripId)).toEqual([
      'm01 tripRefused',
      'm40 tripAsked',
      'm40 tripAsked',
      'm42 tripAsked',
      'm42 tripAsked',
    ]);
    expect((await approve('m40', tripId)).error.code).toBe('changedMeanwhile');
    expect((await approve('m40', tripId, { revision: 3 })).data.stage).toBe('going');
  });

  test('whose words the platform refuses is not stored', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    const key = aKey();
    expect((await askAs('m01', { topic: '另一个主题' }, key)).error.code).toBe('contentRefused');
    expect(await stored(`m01-${key}`)).toBeUndefined();
  });

  test.each([
    ['daysReversed', { from: '2026-12-09', to: '2026-12-08' }],
    ['daysOutside', { from: '2026-08-01', to: '2026-08-02' }],
    ['tooLong', { from: '2026-09-01', to: '2026-11-30' }],
    ['noSuchPerson', { travellerIds: ['m01', 'm99'] }],
    ['noSuchGroup', { readers: { kind: 'groups', groupIds: ['nobody'] } }],
    ['mustTravel', { travellerIds: ['m02'] }],
    ['invalidInput', { travellerIds: [] }],
    ['invalidInput', { from: '2026-02-30' }],
  ])('%s', async (code, changes) => {
    expect((await askAs('m01', changes)).error.code).toBe(code);
  });

  test('that overlaps with another one is pointed out and goes on', async () => {
    const travellerIds = ['m02'];
    await askAs('m02', { travellerIds, topic: '区里的教研', from: '2026-12-20', to: '2026-12-21' });
    const second = await askAs('m02', { travellerIds, from: '2026-12-21', to: '2026-12-22' });
    expect(second.data.file?.overlaps).toEqual([{ name: '陈立', topic: '区里的教研', days: '12月20–21日' }]);
  });
});

test('whoever was not told, because the act was cut off right after it, is told by the timer', async () => {
  const atMs = atSchoolTime('2026-12-01', '08:55');
  const trip = aTrip({ tripId: 'm01-cutoff', state: 'asked', askedAtMs: atMs, revision: 1 });
  const { schoolId, termId, tripId } = trip;
  const round: TripRound = {
    schoolId,
    termId,
    tripId,
    n: 1,
    act: 'asked',
    byMemberId: 'm01',
    atMs,
    reason: '',
  };
  await cloud.load('trips', [storedTrip(trip)]);
  await cloud.load('tripRounds', [{ ...round, _id: `xh:${tripId}:1` }]);
  for (const _ of [1, 2]) await cloud.runTimer('notify');
  expect(await toldAbout(tripId)).toEqual(['m40 tripAsked', 'm42 tripAsked']);
});

describe('rights', () => {
  test('a waiting trip is read by whom it concerns alone, and decided by the office or the principal', async () => {
    const tripId = await asked();
    const others = { 'o-guest': 'notSignedIn', 'west/m01': 'notFound', 'west/m40': 'notFound' };
    expect(await codesOf('trip', { tripId })).toEqual({
      ...others,
      m01: 'ok',
      m02: 'notFound',
      m09: 'notFound',
      m40: 'ok',
      m41: 'ok',
      m42: 'ok',
    });
    const verdict = { tripId, revision: 1, verdict: 'refused', reason: '请改期' };
    expect(await codesOf('decideTrip', verdict)).toEqual({
      ...others,
      m01: 'notAllowed',
      m02: 'notAllowed',
      m09: 'notAllowed',
      m40: 'ok',
      m41: 'alreadyDecided',
      m42: 'alreadyDecided',
      'west/m01': 'notAllowed',
    });
  });

  test('a trip for one group is read by that group, the office and the principal', async () => {
    const tripId = await asked({ readers: { kind: 'groups', groupIds: ['chinese'] } });
    await approve('m40', tripId);
    const codes = await codesOf('trip', { tripId });
    expect(codes).toMatchObject({ m02: 'ok', m09: 'ok', m40: 'ok', m41: 'ok', 'west/m01': 'notFound' });
    expect((await act('m20', 'trip', { tripId })).error.code).toBe('notFound');
    const { data } = await cloud.ask<TripList>('m20', 'sharing.trips');
    expect(data.trips.map((one) => one.tripId)).not.toContain(tripId);
  });

  test('only who asked and the office change and cancel', async () => {
    const tripId = await asked({ travellerIds: ['m01', 'm02'] });
    await approve('m40', tripId);
    const no = {
      m02: 'notYours',
      m09: 'notYours',
      m41: 'notYours',
      'o-guest': 'notSignedIn',
      'west/m01': 'notFound',
      'west/m40': 'notFound',
    };
    // It says the same as before: whoever may change it meets what stands.
    const same = { tripId, revision: 2, ...wish, travellerIds: ['m01', 'm02'] };
    const yes = { m01: 'ok', m40: 'ok', m42: 'ok' };
    expect(await codesOf('changeTrip', same)).toEqual({ ...no, ...yes });
    expect(await codesOf('cancelTrip', { tripId, reason: '活动改期' })).toEqual({
      ...no,
      ...yes,
      m02: 'notYours',
      m09: 'notFound',
    });
  });
});

describe('the office', () => {
  test('enters a trip for others: approved at once, and the travellers are told', async () => {
    const { data } = await askAs('m40', { travellerIds: ['m02', 'm01'] });
    expect(data).toMatchObject({ stage: 'going', who: '林晓云、陈立' });
    expect(await stepsOf(data.tripId)).toEqual(['1 asked m40', '2 approved m40']);
    expect(await toldAbout(data.tripId)).toEqual(['m01 tripApproved', 'm02 tripApproved']);
  });

  test('never decides on its own: another officer or the principal does, and both are told', async () => {
    const { data } = await askAs('m40', { travellerIds: ['m40'] });
    expect(data.stage).toBe('asked');
    expect(await toldAbout(data.tripId)).toEqual(['m41 tripAsked', 'm42 tripAsked']);
    expect((await approve('m40', data.tripId)).error.code).toBe('own');
    expect((await approve('m41', data.tripId)).data.stage).toBe('going');
  });

  test('finds in its desk who can be sent and what the trip says now', async () => {
    const tripId = await asked();
    const { data } = await cloud.ask<TripDesk>('m40', 'sharing.tripDesk', { tripId });
    expect(data).toMatchObject({ entersAtOnce: true, standing: { topic: wish.topic, revision: 1 } });
    expect(data.people).toContainEqual({ memberId: 'm30', name: '何佳', group: '艺体教研组' });
    const named = new Set(data.people.map(({ group }) => group));
    const inOrder = data.groups.map(({ name }) => name).filter((name) => named.delete(name));
    expect([...new Set(data.people.map(({ group }) => group))]).toEqual([...inOrder, ...named]);
    expect((await act('m02', 'tripDesk', { tripId })).error.code).toBe('notFound');
  });

  test('every step leaves an audit line with what it changed', async () => {
    const tripId = await asked();
    await approve('m40', tripId);
    const lines = await cloud.documents<{ subject: string; act: string; before: object; after: object }>(
      'audits',
    );
    expect(lines.filter(({ subject }) => subject === tripId).map(({ act: what }) => what)).toEqual([
      'trip-approved',
      'trip-asked',
    ]);
    expect(lines.find((line) => line.subject === tripId && line.act === 'trip-approved')).toMatchObject({
      before: { state: 'asked', decidedBy: null },
      after: { state: 'approved', decidedBy: 'm40' },
    });
  });
});

describe('before and after it began', () => {
  test('an approved journey that is changed waits again; who may follow is changed at once', async () => {
    const tripId = await asked();
    await approve('m40', tripId);
    const group = { ...wish, readers: { kind: 'groups', groupIds: ['chinese'] } };
    const followed = await act('m01', 'changeTrip', { tripId, revision: 2, ...group });
    expect(followed.data).toMatchObject({ stage: 'going', readers: '语文教研组' });
    const moved = { tripId, revision: 3, ...group, to: '2026-12-10' };
    expect((await act('m01', 'changeTrip', moved)).data.stage).toBe('asked');
    await approve('m40', tripId, { revision: 4 });
    await cloud.setClock({ nowMs: atSchoolTime('2026-12-08', '08:00') });
    const late = { ...moved, revision: 5, host: '市教科院' };
    expect((await act('m01', 'changeTrip', late)).error.code).toBe('begun');
    expect((await act('m40', 'changeTrip', late)).data.stage).toBe('away');
    expect(await toldAbout(tripId)).toContain('m01 tripChanged');
  });

  test('it is cancelled by the asker, once; the travellers and who approved it are told', async () => {
    const tripId = await asked({ travellerIds: ['m01', 'm02'] });
    await approve('m40', tripId);
    for (const _ of [1, 2])
      expect((await act('m01', 'cancelTrip', { tripId, reason: '活动改期' })).data.stage).toBe('cancelled');
    expect((await toldAbout(tripId)).filter((line) => line.endsWith('tripCancelled'))).toEqual([
      'm02 tripCancelled',
      'm40 tripCancelled',
    ]);
    expect((await stepsOf(tripId)).length).toBe(3);
    expect((await act('m20', 'trip', { tripId })).error.code).toBe('notFound');
  });

  test('the office cancels with a word', async () => {
    const tripId = await asked();
    expect((await act('m40', 'cancelTrip', { tripId, reason: '' })).error.code).toBe('reasonMissing');
    expect((await act('m40', 'cancelTrip', { tripId, reason: '主办方取消' })).ok).toBe(true);
  });

  test('a return on another day moves the days that are counted', async () => {
    const tripId = await asked();
    await approve('m40', tripId);
    await cloud.setClock({ nowMs: atSchoolTime('2026-12-10', '20:15') });
    const said = (who: string, day: string) => act(who, 'noteReturn', { tripId, day });
    expect((await act('m01', 'trip', { tripId })).data.schoolDays).toMatchObject({
      left: 3,
      lastDay: '12月14日 周一',
    });
    expect((await said('m02', '2026-12-10')).error.code).toBe('notYours');
    expect((await said('m01', '2026-12-11')).error.code).toBe('inFuture');
    expect((await said('m01', '2026-12-07')).error.code).toBe('notBegun');
    for (const _ of [1, 2])
      expect((await said('m01', '2026-12-10')).data).toMatchObject({
        returnedOn: '2026-12-10',
        stage: 'digestDue',
        schoolDays: { lastDay: '12月15日 周二' },
      });
    expect(await stepsOf(tripId)).toHaveLength(3);
    await cloud.setClock({ nowMs: atSchoolTime('2026-12-16', '08:00') });
    expect((await said('m01', '2026-12-09')).error.code).toBe('pastDeadline');
    expect((await said('m40', '2026-12-09')).ok).toBe(true);
  });
});

test('National Day 2025: returned on 30 September, due on the worked Saturday, 11 October', async () => {
  const trip = aTrip({ tripId: 'm01-guoqing', from: '2025-09-28', to: '2025-09-30' });
  await cloud.load('trips', [storedTrip(trip)]);
  await cloud.setClock({ nowMs: atSchoolTime('2025-10-09', '11:20') });
  const { data } = await act('m02', 'trip', { tripId: 'm01-guoqing' });
  expect(data).toMatchObject({
    days: '9月28–30日',
    whereText: '已返校',
    schoolDays: { left: 3, lastDay: '10月11日 周六', lastDayNote: '调休上班' },
  });
});

test('the list has mine first, what is over last, and says what waits for whom', async () => {
  const tripId = await asked({ topic: '最后一问' });
  const own = (await cloud.ask<TripList>('m01', 'sharing.trips')).data;
  expect(own).toMatchObject({ termName: '2026 学年第一学期', mayAsk: true, entersAtOnce: false });
  const over = own.trips.map(({ stage }) => ['cancelled', 'refused', 'lapsed'].includes(stage));
  expect(over.lastIndexOf(false)).toBeLessThan(over.indexOf(true));
  const entry = (list: TripList) => list.trips.find((one) => one.tripId === tripId);
  expect(entry(own)).toMatchObject({ mine: true, mayDecide: false, stageText: '等审批' });
  expect(entry((await cloud.ask<TripList>('m40', 'sharing.trips')).data)).toMatchObject({
    mine: false,
    mayDecide: true,
  });
  expect(entry((await cloud.ask<TripList>('m02', 'sharing.trips')).data)).toBeUndefined();
});
