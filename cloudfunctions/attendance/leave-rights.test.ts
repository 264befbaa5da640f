import type { LeaveRules } from '@/domain/attendance/leave-rules';
import { askLeave, decideLeave, queueOf } from './testing/away';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const everybody = [
  'm01',
  'm02',
  'm09',
  'm10',
  'm20',
  'm40',
  'm41',
  'o-guest',
  'west/m09',
  'west/m40',
] as const;
const codesOf = async (act: string, input: object) => {
  const codes: Record<string, string> = {};
  for (const who of everybody) {
    const { ok, error } = await rooms.ask(who, `attendance.${act}` as 'attendance.x', input);
    codes[who] = ok ? 'ok' : error.code;
  }
  return codes;
};

test('a request of one session is read and decided by the leader of the asker’s group alone', async () => {
  const { requestId } = (await askLeave(rooms, 'm01', [await rooms.planned()])).data;
  const nobody = {
    m01: 'notAllowed',
    m02: 'notAllowed',
    m10: 'notYours',
    m20: 'notYours',
    m40: 'notYours',
    m41: 'notAllowed',
    'o-guest': 'notSignedIn',
    'west/m09': 'notFound',
    'west/m40': 'notFound',
  };
  expect(await codesOf('leaveToDecide', { requestId })).toEqual({ ...nobody, m09: 'ok' });
  const refusal = { requestId, round: 1, verdict: 'refused', remark: '请调课' };
  expect(await codesOf('decideLeave', refusal)).toEqual({ ...nobody, m09: 'ok' });
});

test('a leader’s own request goes to the office; nobody decides on their own', async () => {
  const leaders = (await askLeave(rooms, 'm09', [await rooms.planned()])).data.requestId;
  expect((await decideLeave(rooms, 'm09', leaders)).error.code).toBe('own');
  expect((await decideLeave(rooms, 'm20', leaders)).error.code).toBe('notYours');
  expect((await queueOf(rooms, 'm40')).leaves).toContain(leaders);
  expect((await decideLeave(rooms, 'm40', leaders)).ok).toBe(true);
});

test('a group in which nobody can decide is the office’s', async () => {
  const { requestId } = (await askLeave(rooms, 'm30', [await rooms.planned()])).data;
  expect((await queueOf(rooms, 'm09')).leaves).not.toContain(requestId);
  expect((await decideLeave(rooms, 'm42', requestId)).ok).toBe(true);
});

test('somebody else’s request is neither seen nor withdrawn', async () => {
  const { requestId } = (await askLeave(rooms, 'm01', [await rooms.planned()])).data;
  for (const act of ['myLeave', 'withdrawLeave'])
    expect(await codesOf(act, { requestId })).toMatchObject({
      m02: 'notFound',
      m09: 'notFound',
      m40: 'notFound',
      'o-guest': 'notSignedIn',
      'west/m09': 'notFound',
    });
  const { data } = await rooms.ask<{ requests: object[] }>('m02', 'attendance.myLeaves');
  expect(data.requests).toEqual([]);
});

describe('the school’s rules', () => {
  test('are the office’s to see and to change, with a reason that stays', async () => {
    const change = { leaderSessions: 2, daysAfter: 7, reason: '校务会决定' };
    const others = { m01: 'notAllowed', m09: 'notAllowed', m41: 'notAllowed', 'o-guest': 'notSignedIn' };
    expect(await codesOf('leaveRules', {})).toMatchObject({ ...others, m40: 'ok' });
    expect(await codesOf('setLeaveRules', change)).toMatchObject({ ...others, m40: 'ok' });
    await rooms.ask('m40', 'attendance.setLeaveRules', change);
    expect((await rooms.ask<LeaveRules>('m42', 'attendance.leaveRules')).data).toEqual({
      leaderSessions: 2,
      daysAfter: 7,
    });
    const audits = await rooms.documents<{ act: string; schoolId: string; before: object; reason: string }>(
      'audits',
    );
    expect(audits.filter(({ act, schoolId }) => act === 'setLeaveRules' && schoolId === 'xh')).toMatchObject([
      { before: { leaderSessions: 1, daysAfter: 3 }, reason: '校务会决定' },
    ]);
    const two = [await rooms.planned(), await rooms.planned()];
    const { requestId } = (await askLeave(rooms, 'm02', two)).data;
    expect((await decideLeave(rooms, 'm09', requestId)).ok).toBe(true);
  });

  test.each([
    { leaderSessions: 6, daysAfter: 3 },
    { leaderSessions: 1, daysAfter: 31 },
    { leaderSessions: -1, daysAfter: 3 },
  ])('not $leaderSessions sessions and $daysAfter days', async (rules) => {
    const reason = '试一试';
    expect(await rooms.ask('m40', 'attendance.setLeaveRules', { ...rules, reason })).toMatchObject({
      error: { code: 'invalidInput' },
    });
  });
});
