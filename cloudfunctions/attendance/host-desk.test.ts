import readXlsxFile from 'read-excel-file/node';
import type { Projection, SessionRoster } from '@/contract/hosting';
import { SLOT_MS } from '@/domain/attendance/slots';
import { atSchoolTime } from '@/domain/term/school-day';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, claimsOf, factIdsOf, messagesTo, sessionDocument } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const roster = (who: string, sessionId: string) =>
  rooms.ask<SessionRoster>(who, 'attendance.sessionRoster', { sessionId });
const personOf = (data: SessionRoster, memberId: string) =>
  data.people.find((person) => person.memberId === memberId);

describe('a second roll call (复签)', () => {
  const call = (sessionId: string, number: number, who = office) =>
    rooms.ask<Projection>(who, 'attendance.openRollCall', { sessionId, call: number });

  test('runs for sixty seconds, is opened once however often asked for, and leaves a line', async () => {
    const sessionId = await rooms.opened();
    const [first, second] = await Promise.all([call(sessionId, 1), call(sessionId, 1)]);
    expect(first.data.calls).toHaveLength(1);
    expect(second.data.calls).toEqual(first.data.calls);
    const [opened] = first.data.calls;
    expect((opened?.untilMs ?? 0) - (opened?.openedAtMs ?? 0)).toBe(MINUTE);
    expect((await auditsOf(rooms, sessionId)).filter((line) => line.includes('openRollCall'))).toHaveLength(
      1,
    );
  });

  test('shows the host who of those present did not answer, and does nothing else to them', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    for (const who of ['m01', 'm02']) await rooms.checkIn(who, sessionId, token);
    await rooms.setClock({ nowMs: teaTime + 30 * MINUTE });
    await call(sessionId, 1);
    const code = await rooms.token(sessionId);
    expect(await rooms.ask('m01', 'attendance.answerRollCall', { sessionId, code })).toMatchObject({
      ok: true,
    });
    expect((await rooms.project(sessionId)).calls).toMatchObject([{ call: 1, answered: 1 }]);
    expect(personOf((await roster(office, sessionId)).data, 'm02')?.missedCalls).toEqual([]);
    await rooms.setClock({ nowMs: teaTime + 33 * MINUTE });
    const { data } = await roster(office, sessionId);
    expect(['m01', 'm02', 'm30'].map((one) => personOf(data, one)?.missedCalls)).toEqual([[], [1], []]);
    expect(data.calls).toMatchObject([{ call: 1, answered: 1 }]);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual([]);
    expect(personOf(data, 'm02')?.status).toBe('onTime');
  });

  test('a second one follows the first, a third is not there, none overlaps', async () => {
    const sessionId = await rooms.opened();
    await call(sessionId, 1);
    expect((await call(sessionId, 2)).error?.code).toBe('stillRunning');
    await rooms.setClock({ nowMs: teaTime + 2 * MINUTE });
    expect((await call(sessionId, 2)).data.calls).toHaveLength(2);
    expect((await call(sessionId, 3)).error?.code).toBe('invalidInput');
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    const closed = await rooms.opened();
    await rooms.ask(office, 'attendance.closeSession', { sessionId: closed });
    expect((await call(closed, 1)).error?.code).toBe('notOpen');
  });
});

describe('a code said aloud', () => {
  const say = (sessionId: string, after: number | null, who = office) =>
    rooms.ask<Projection>(who, 'attendance.sayCode', { sessionId, after });

  test('is six digits, counts for two minutes, and a new one takes its place', async () => {
    const sessionId = await rooms.opened({ mode: 'online' });
    const said = (await say(sessionId, null)).data;
    expect(said.spoken?.code).toMatch(/^\d{3} \d{3}$/);
    expect((said.spoken?.untilMs ?? 0) - (said.spoken?.saidAtMs ?? 0)).toBe(2 * MINUTE);
    expect((await say(sessionId, null)).data.spoken).toEqual(said.spoken);
    expect((await rooms.checkIn('m01', sessionId, said.spoken?.code ?? '')).ok).toBe(true);
    await rooms.setClock({ nowMs: teaTime + 3 * MINUTE });
    const later = await rooms.project(sessionId);
    expect([later.spoken, later.spokenAtMs]).toEqual([null, said.spokenAtMs]);
    const next = (await say(sessionId, said.spokenAtMs)).data.spoken;
    expect(next?.code).not.toBe(said.spoken?.code);
    const old = await rooms.checkIn('m02', sessionId, said.spoken?.code ?? '');
    expect(old.ok).toBe(false);
  });

  test('is not for a hall', async () => {
    expect((await say(await rooms.opened(), null)).error?.code).toBe('notOnline');
  });
});

describe('claims', () => {
  async function claiming(): Promise<string> {
    const sessionId = await rooms.opened({ checkOutMinutes: 10 });
    const token = await rooms.token(sessionId);
    await rooms.checkIn('m02', sessionId, token);
    await rooms.setClock({ nowMs: atSchoolTime('2026-12-18', '16:56') });
    const end = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: atSchoolTime('2026-12-18', '17:30') });
    await rooms.checkIn('m01', sessionId, token, true);
    const leaving = { sessionId, code: end, queued: true, leaving: false };
    for (const who of ['m01', 'm02']) await rooms.ask(who, 'attendance.checkOut', leaving);
    return sessionId;
  }

  test('of having come and of having left are accepted together, once', async () => {
    const sessionId = await claiming();
    const waiting = (await roster(office, sessionId)).data.claims;
    expect(waiting.map(({ memberId, act }) => `${memberId} ${act}`).sort()).toEqual([
      'm01 checkIn',
      'm01 checkOut',
      'm02 checkOut',
    ]);
    const accept = () => rooms.ask<SessionRoster>(office, 'attendance.acceptClaims', { sessionId });
    await Promise.all([accept(), accept()]);
    const { data } = await accept();
    expect(data.claims).toEqual([]);
    expect(personOf(data, 'm01')).toMatchObject({
      status: 'onTime',
      leftEarly: false,
      checkedOutAtMs: atSchoolTime('2026-12-18', '16:56') + SLOT_MS,
    });
    expect((await factIdsOf(rooms, sessionId)).filter((id) => id.startsWith('checkOut'))).toHaveLength(2);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['attendanceRecorded', 'claimAccepted']);
  });

  test('one is turned down with a reason, told to its person, and never counts', async () => {
    const sessionId = await claiming();
    const input = { sessionId, memberId: 'm01', act: 'checkIn', reason: '照片是别人转发的' };
    const reject = () => rooms.ask<SessionRoster>(office, 'attendance.rejectClaim', input);
    const [first] = await Promise.all([reject(), reject()]);
    expect(first.data.claims.map(({ memberId, act }) => `${memberId} ${act}`)).not.toContain('m01 checkIn');
    expect((await reject()).ok).toBe(true);
    await rooms.ask(office, 'attendance.acceptClaims', { sessionId });
    expect((await factIdsOf(rooms, sessionId)).filter((id) => id.includes('m01'))).toEqual([]);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['attendanceRecorded']);
    expect((await auditsOf(rooms, sessionId)).filter((line) => line.includes('rejectClaim'))).toEqual([
      'm40 rejectClaim 照片是别人转发的',
    ]);
    const claims = await claimsOf(rooms, sessionId);
    expect(claims.find(({ memberId, act }) => memberId === 'm01' && act !== 'checkOut')).toMatchObject({
      rejected: { byMemberId: office, reason: '照片是别人转发的' },
    });
  });

  test('one that was accepted can not be turned down, nor can one’s own', async () => {
    const sessionId = await claiming();
    await rooms.ask(office, 'attendance.acceptClaims', { sessionId });
    const input = { sessionId, memberId: 'm01', act: 'checkIn', reason: '不在场' };
    expect(await rooms.ask(office, 'attendance.rejectClaim', input)).toMatchObject({
      error: { code: 'alreadyDone' },
    });
    for (const who of ['m01', 'm09', 'm41', 'west/m40'])
      expect((await rooms.ask(who, 'attendance.rejectClaim', input)).ok).toBe(false);
  });

  test('a message that was cut off is added by the timer', async () => {
    const sessionId = await claiming();
    const [claim] = await claimsOf(rooms, sessionId);
    const rejected = { byMemberId: office, reason: '不在场', atMs: atSchoolTime('2026-12-18', '17:30') };
    await rooms.load('claims', [
      { ...claim, _id: `xh:${sessionId}:m30`, memberId: 'm30', settledAtMs: rejected.atMs, rejected },
    ]);
    await rooms.runTimer('notify');
    expect(await messagesTo(rooms, 'm30', sessionId)).toEqual(['attendanceRecorded']);
  });
});

describe('a paper sheet', () => {
  const rows = [
    { memberId: 'm01', entry: { as: 'present' } },
    { memberId: 'm02', entry: { as: 'late' } },
    { memberId: 'm10', entry: { as: 'excused', leaveKind: null } },
    { memberId: 'm30', entry: { as: 'absent' } },
  ];
  const enter = (sessionId: string, more: object = {}, who = office) =>
    rooms.ask<SessionRoster>(who, 'attendance.enterSheet', {
      sessionId,
      rows,
      dryRun: false,
      reason: '纸质签到表',
      ...more,
    });

  test('is printed with everybody expected, by a link to a file that no phone can write', async () => {
    const sessionId = await rooms.planned({ checkOutMinutes: 10 });
    const printed = await rooms.ask<{ url: string; fileName: string }>(office, 'attendance.paperSheet', {
      sessionId,
    });
    const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(printed.data.url)).arrayBuffer()));
    expect(sheet?.data[0]?.[0]).toMatch(/星河小学 第 \d+ 次研修签到表/);
    expect(sheet?.data[3]).toEqual(['序号', '教研组', '姓名', '签到', '签退']);
    const expected = (await roster(office, sessionId)).data.people;
    expect(sheet?.data.slice(4).map((row) => row[2])).toEqual(expected.map(({ name }) => name));
    expect(printed.data.fileName).toMatch(/^签到表 2026-12-18 第\d+次\.xlsx$/);
  });

  test('typed in, every row is taken; sent again, or twice at once, nothing is doubled', async () => {
    const sessionId = await rooms.opened();
    const [first] = await Promise.all([enter(sessionId), enter(sessionId)]);
    expect((await enter(sessionId)).ok).toBe(true);
    expect(['m01', 'm02', 'm10', 'm30'].map((one) => personOf(first.data, one)?.status)).toEqual([
      'onTime',
      'late',
      'leave',
      'absent',
    ]);
    expect(await factIdsOf(rooms, sessionId)).toHaveLength(4);
    expect(await auditsOf(rooms, sessionId)).toHaveLength(5);
  });

  test('with a fault it is refused row by row, and nothing of it is taken', async () => {
    const sessionId = await rooms.opened();
    await rooms.ask(office, 'attendance.enterAttendance', {
      sessionId,
      memberId: 'm30',
      entry: { as: 'excused', leaveKind: 'sick' },
      reason: '病假条',
    });
    const refused = await enter(sessionId);
    expect(refused.error).toMatchObject({
      code: 'sheetFaults',
      details: [{ memberId: 'm30', message: expect.stringContaining('请了假') }],
    });
    expect(await factIdsOf(rooms, sessionId)).toEqual([`leave:${sessionId}.m30:0`]);
    expect((await enter(sessionId, { rows: rows.slice(0, 3), dryRun: true })).ok).toBe(true);
    expect(await factIdsOf(rooms, sessionId)).toHaveLength(1);
    expect((await enter(sessionId, { rows: rows.slice(0, 3) })).ok).toBe(true);
    expect(await factIdsOf(rooms, sessionId)).toHaveLength(4);
  });

  test('that died half-way is completed by sending it again', async () => {
    const sessionId = await rooms.opened();
    await rooms.setFaults({ failRate: 0.25 });
    for (let tries = 0; tries < 100; tries += 1) if ((await enter(sessionId)).ok) break;
    await rooms.setFaults({});
    expect((await enter(sessionId)).ok).toBe(true);
    expect(await factIdsOf(rooms, sessionId)).toHaveLength(4);
    expect(await auditsOf(rooms, sessionId)).toHaveLength(5);
    expect(await messagesTo(rooms, 'm30', sessionId)).toEqual(['attendanceRecorded']);
  });
});

describe('one phone for several', () => {
  test('is told to the host, not to those it concerns, and changes nothing', async () => {
    const sessionId = await rooms.opened({ hostMemberId: 'm10' });
    const code = await rooms.token(sessionId);
    const phone = 'aaaabbbbccccdddd';
    for (const who of ['m01', 'm02'])
      await rooms.ask(who, 'attendance.checkIn', { sessionId, code, queued: false, phone });
    for (const who of [office, 'm10']) {
      const { data } = await roster(who, sessionId);
      expect(personOf(data, 'm01')?.flags).toEqual([{ kind: 'sharedPhone', withMemberIds: ['m02'] }]);
      expect(personOf(data, 'm01')?.status).toBe('onTime');
    }
    const own = await rooms.ask('m01', 'attendance.session', { sessionId });
    expect(JSON.stringify(own)).not.toMatch(/flag|phone|Phone/);
    expect((await sessionDocument(rooms, sessionId))?.state).toBe('open');
  });
});
