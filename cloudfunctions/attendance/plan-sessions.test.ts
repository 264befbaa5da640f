import type { PlanningDesk, SeriesReply } from '@/contract/session-planning';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aContent, aSlot } from '@/testing/plan-builder';
import { aSchool } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;

const monday = atSchoolTime('2026-09-07', '09:00');
const chinese = { kind: 'groups', groupIds: ['chinese'] } as const;

beforeEach(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
  await cloud.setClock({ nowMs: monday });
});
afterEach(() => cloud.stop());

function asked(changes: object = {}) {
  return {
    key: 'k1',
    content: aContent(),
    slot: aSlot(),
    recurrence: {
      repeat: 'weekly',
      first: '2026-09-16',
      until: null,
      count: 4,
      except: [],
      alsoOn: [],
    },
    dryRun: false,
    ...changes,
  };
}

const once = (first: string) => ({
  repeat: 'once',
  first,
  until: null,
  count: null,
  except: [],
  alsoOn: [],
});

const plan = (changes?: object, who = 'm40') =>
  cloud.ask<SeriesReply>(who, 'attendance.planSessions', asked(changes));

/** `9 2026-1-s09 m40-k1.1` */
async function stored(): Promise<string[]> {
  const sessions = await cloud.documents<TrainingSession>('sessions');
  return sessions
    .sort((a, b) => a.number - b.number)
    .map(({ number, sessionId, plannedKey }) => `${number} ${sessionId} ${plannedKey}`);
}

test('a series skips the holiday week; sent again it is planned once', async () => {
  const first = await plan();
  expect(first.data.days.map(({ day, taken, off }) => [day, taken, off])).toEqual([
    ['2026-09-16', true, null],
    ['2026-09-23', true, null],
    ['2026-09-30', true, null],
    ['2026-10-07', false, '国庆节'],
    ['2026-10-14', true, null],
  ]);
  expect(first.data).toMatchObject({ applied: true, people: 6 });
  expect(await plan()).toEqual(first);
  expect(await stored()).toEqual([
    '1 2026-1-s01 m40-k1.1',
    '2 2026-1-s02 m40-k1.2',
    '3 2026-1-s03 m40-k1.3',
    '4 2026-1-s04 m40-k1.4',
  ]);
  expect(await cloud.documents('audits')).toMatchObject([
    { byMemberId: 'm40', act: 'planSessions', subject: '2026-1-s01', after: { title: '走近情绪' } },
  ]);
});

test('the same key for another plan is refused, and another officer’s same key is another act', async () => {
  await plan({ recurrence: once('2026-09-16') });
  expect(await plan()).toMatchObject({ error: { code: 'alreadyPlanned' } });
  expect((await plan({ recurrence: once('2026-09-17') }, 'm42')).data.sessionIds).toEqual(['2026-1-s02']);
  expect(await stored()).toEqual(['1 2026-1-s01 m40-k1', '2 2026-1-s02 m42-k1']);
});

test('two officers at once, each with a double tap: distinct numbers, nothing doubled', async () => {
  await cloud.load('sessions', [{ ...aSession(), _id: 'xh:2026-1-s08' }]);
  const replies = await Promise.all([plan(), plan({}, 'm42'), plan(), plan({}, 'm42')]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(replies[0]?.data.sessionIds).toEqual(replies[2]?.data.sessionIds);
  expect(replies[1]?.data.sessionIds).toEqual(replies[3]?.data.sessionIds);
  const sessions = await stored();
  expect(sessions).toHaveLength(9);
  expect(new Set(sessions.map((line) => line.split(' ')[0])).size).toBe(9);
  expect(sessions.map((line) => line.split(' ')[2]).sort()).toEqual(
    ['null', ...['m40', 'm42'].flatMap((who) => [1, 2, 3, 4].map((n) => `${who}-k1.${n}`))].sort(),
  );
});

test('a dry run stores nothing and says what is in the way', async () => {
  const at = (from: string, to: string) => ({
    startsAtMs: atSchoolTime('2026-09-16', from),
    endsAtMs: atSchoolTime('2026-09-16', to),
  });
  await cloud.load('sessions', [
    { ...aSession({ ...at('16:00', '17:30'), audience: chinese }), _id: 'xh:2026-1-s08' },
    {
      ...aSession({
        ...at('15:00', '16:00'),
        ...{ sessionId: '2026-1-s09', number: 9, title: '青年沙龙', place: '阅览室' },
        audience: { kind: 'list' },
        audienceMemberIds: ['m20'],
      }),
      _id: 'xh:2026-1-s09',
    },
  ]);
  const { data } = await plan({ dryRun: true, recurrence: once('2026-09-16') });
  expect(data).toMatchObject({ applied: false, sessionIds: [] });
  expect(data.days[0]?.warnings.map(({ text }) => text)).toEqual([
    '同一时间阶梯教室已排第 8 次研修《班主任带班与心理辅导》（16:00–17:30）',
    '有 4 人同时要参加第 8 次研修《班主任带班与心理辅导》（16:00–17:30）',
    '有 1 人同时要参加第 9 次研修《青年沙龙》（15:00–16:00）',
  ]);
  expect(await stored()).toHaveLength(2);
});

test.each([
  ['2026-10-01', ['这一天是国庆节']],
  ['2026-10-10', ['这一天调休上班']],
  ['2027-01-06', ['这一年的放假安排还没公布，暂定']],
  ['2026-09-04', ['这个时间已经过去']],
])('a single session on %s is warned about: %j', async (day, warnings) => {
  const { data } = await plan({ dryRun: true, recurrence: once(day) });
  expect(data.days).toMatchObject([{ taken: true, warnings: warnings.map((text) => ({ text })) }]);
});

test('a series goes on to the end of the term and not beyond', async () => {
  const recurrence = { ...asked().recurrence, first: '2027-01-13', count: null };
  const { data } = await plan({ dryRun: true, recurrence });
  expect(data.days.map(({ day }) => day)).toEqual(['2027-01-13', '2027-01-20', '2027-01-27']);
});

test('faults are told with their places, all at once, and nothing is stored', async () => {
  const reply = await plan({
    content: aContent({ hoursHundredths: 5, campus: '月球' }),
    slot: aSlot({ to: '15:00' }),
    recurrence: once('2027-02-20'),
  });
  expect(reply.error.code).toBe('sessionFaults');
  expect(reply.error.details).toMatchObject([
    { path: 'hoursHundredths' },
    { path: 'campus' },
    { path: 'to' },
    { path: 'first', code: 'outsideTerm' },
  ]);
  expect(await stored()).toEqual([]);
});

test('words that may not be shown are refused, and a check that is down keeps nothing half', async () => {
  await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
  expect(await plan()).toMatchObject({ error: { code: 'contentRefused' } });
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(await plan()).toMatchObject({ error: { code: 'checkUnavailable' } });
  expect(await stored()).toEqual([]);
});

describe('who may', () => {
  const forChinese = aContent({ audience: chinese, hostMemberId: 'm09' });

  test('a group leader for the own group, hosted by it; for nobody else', async () => {
    const codes: (string | undefined)[] = [];
    for (const [who, content] of [
      ['m09', forChinese],
      ['m09', aContent()],
      ['m09', { ...forChinese, hostMemberId: 'm20' }],
      ['m20', forChinese],
      ['m10', forChinese],
      ['m01', forChinese],
      ['m41', forChinese],
      ['o-guest', forChinese],
    ] as const)
      codes.push((await plan({ content }, who)).error?.code);
    const no = 'notAllowed';
    expect(codes).toEqual([undefined, no, no, no, no, no, no, 'notSignedIn']);
    expect(await stored()).toHaveLength(4);
  });

  test('a preparation leader for the own preparation group', async () => {
    const content = aContent({
      audience: { kind: 'groups', groupIds: ['chinese-5'] },
      hostMemberId: 'm10',
      kind: 'jointPreparation',
    });
    expect((await plan({ content }, 'm10')).data.people).toBe(3);
  });

  test('the form offers a leader the own groups and people alone, the office everything', async () => {
    await plan({ content: { ...forChinese, title: '语文组研讨' }, recurrence: once('2026-09-16') });
    await plan({ key: 'k2', recurrence: once('2026-09-17') });
    const desk = async (who: string) => (await cloud.ask<PlanningDesk>(who, 'attendance.planning')).data;
    const leader = await desk('m09');
    expect(leader).toMatchObject({ whole: false, from: '2026-09-01', to: '2027-01-31' });
    expect(leader.sessions.map(({ title }) => title)).toEqual(['语文组研讨']);
    expect(leader.groups.map(({ groupId }) => groupId)).toEqual(['chinese']);
    expect(leader.people.map(({ memberId }) => memberId)).toEqual(['m01', 'm02', 'm09', 'm10']);
    const office = await desk('m40');
    expect(office).toMatchObject({ whole: true });
    expect(office.people).toHaveLength(9);
    expect(office.sessions).toHaveLength(2);
    expect((await cloud.ask('m01', 'attendance.planning')).error.code).toBe('notAllowed');
  });

  test('nobody of another school: what they plan is their own school’s', async () => {
    await plan({}, 'west/m40');
    const sessions = await cloud.documents<TrainingSession>('sessions');
    expect(new Set(sessions.map(({ schoolId }) => schoolId))).toEqual(new Set(['west']));
  });
});
