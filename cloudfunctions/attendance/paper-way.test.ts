import type { SessionRoster } from '@/contract/hosting';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, factIdsOf, messagesTo } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

function enter(sessionId: string, memberId: string, entry: object, reason: string, who = office) {
  const input = { sessionId, memberId, entry, reason };
  return rooms.ask<SessionRoster>(who, 'attendance.enterAttendance', input);
}

function personOf(roster: SessionRoster, memberId: string) {
  return roster.people.find((person) => person.memberId === memberId);
}

describe('the paper way', () => {
  test('the office enters somebody who was there, with a reason that stays', async () => {
    const sessionId = await rooms.opened();
    const once = () => enter(sessionId, 'm02', { as: 'late' }, '手机没电，签了纸');
    const first = await once();
    expect(personOf(first.data, 'm02')).toMatchObject({
      status: 'late',
      standing: [
        { factId: `checkIn:${sessionId}.m02:0`, words: '15:20 签到，迟到，主持人登记：手机没电，签了纸' },
      ],
    });
    expect((await once()).data.people).toEqual(first.data.people);
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await auditsOf(rooms, sessionId)).toContain('m40 checkIn 手机没电，签了纸');
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['checkedInByOffice']);
  });

  test('two of the office who enter one person at once leave one fact', async () => {
    const sessionId = await rooms.opened();
    const both = await Promise.all(
      ['m40', 'm42'].map((who) => enter(sessionId, 'm02', { as: 'present' }, '签了纸', who)),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['checkedInByOffice']);
  });

  test('a leave is recorded beforehand, and gives way when the person turns up after all', async () => {
    const sessionId = await rooms.planned();
    const leave = { as: 'excused', leaveKind: 'weddingOrFuneral' };
    const recorded = await enter(sessionId, 'm02', leave, '婚假');
    expect(personOf(recorded.data, 'm02')?.status).toBe('leave');
    expect((await enter(sessionId, 'm02', leave, '婚假')).data.people).toEqual(recorded.data.people);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['leaveRecorded']);

    await rooms.ask(office, 'attendance.openSession', { sessionId });
    const roster = await enter(sessionId, 'm02', { as: 'present' }, '到场，已在前面登记');
    expect(personOf(roster.data, 'm02')?.status).toBe('onTime');
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `checkIn:${sessionId}.m02:0`,
      `leave:${sessionId}.m02:0`,
      `reversal:leave.${sessionId}.m02:0`,
    ]);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual([
      'checkedInByOffice',
      'leaveRecorded',
      'reversed',
    ]);
    expect(await rooms.project(sessionId)).toMatchObject({ present: 1, onLeave: 0 });
  });

  test('a check-in is answered, not overwritten: absent, there after all, then on leave', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const said: (string | undefined)[] = [];
    for (const [entry, reason] of [
      [{ as: 'absent' }, '点名不在，别人代扫'],
      [{ as: 'present' }, '刚才在后排，看漏了'],
      [{ as: 'excused', leaveKind: 'sick' }, '中途去医院，按病假'],
    ] as const)
      said.push(personOf((await enter(sessionId, 'm01', entry, reason)).data, 'm01')?.status);
    expect(said).toEqual(['absent', 'onTime', 'leave']);
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `absence:${sessionId}.m01:0`,
      `checkIn:${sessionId}.m01:0`,
      `checkIn:${sessionId}.m01:1`,
      `leave:${sessionId}.m01:0`,
      `reversal:absence.${sessionId}.m01:0`,
      `reversal:checkIn.${sessionId}.m01:0`,
      `reversal:checkIn.${sessionId}.m01:1`,
    ]);
    expect((await auditsOf(rooms, sessionId)).filter((line) => line.includes('代扫'))).toEqual([
      'm40 absence 点名不在，别人代扫',
      'm40 reverseFact 点名不在，别人代扫',
    ]);
    expect((await messagesTo(rooms, 'm01', sessionId)).length).toBe(6);
  });

  test('who was there left early, was away in between, or left at a moment: beside the check-in', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    await rooms.setClock({ nowMs: teaTime + 100 * MINUTE });
    await enter(sessionId, 'm01', { as: 'absentMidway' }, '15:50 到 16:20 不在');
    await enter(sessionId, 'm01', { as: 'leftEarly' }, '讨论前走了');
    const { data } = await enter(
      sessionId,
      'm01',
      { as: 'leftAt', atMs: teaTime + 60 * MINUTE },
      '按纸上写的',
    );
    expect(personOf(data, 'm01')).toMatchObject({
      status: 'onTime',
      leftEarly: true,
      absentMidway: true,
      checkedOutAtMs: teaTime + 60 * MINUTE,
    });
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual([
      'attendanceRecorded',
      'attendanceRecorded',
      'attendanceRecorded',
    ]);
  });

  test('one record is taken back, once, and the others stay', async () => {
    const sessionId = await rooms.opened();
    await enter(sessionId, 'm02', { as: 'present' }, '签了纸');
    await enter(sessionId, 'm02', { as: 'absentMidway' }, '看错了人');
    const input = { sessionId, factId: `mark:${sessionId}.m02.absentMidway:0`, reason: '认错人了' };
    const withdraw = () => rooms.ask<SessionRoster>(office, 'attendance.withdrawEntry', input);
    const [first] = await Promise.all([withdraw(), withdraw()]);
    expect(personOf(first.data, 'm02')).toMatchObject({ status: 'onTime', absentMidway: false });
    expect((await withdraw()).ok).toBe(true);
    expect((await factIdsOf(rooms, sessionId)).filter((id) => id.startsWith('reversal'))).toHaveLength(1);
    for (const who of ['m01', 'm10', 'm09', 'm41', 'o-guest', 'west/m40'])
      expect((await rooms.ask(who, 'attendance.withdrawEntry', input)).ok).toBe(false);
    const elsewhere = { ...input, factId: 'checkIn:2026-1-s99.m02:0' };
    expect(await rooms.ask(office, 'attendance.withdrawEntry', elsewhere)).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  test('nobody is entered before the session is opened, who is not of the school, or against one’s own record', async () => {
    const sessionId = await rooms.planned({ hostMemberId: 'm10' });
    expect(await enter(sessionId, 'm01', { as: 'present' }, '签了纸')).toMatchObject({
      error: { code: 'notStarted' },
    });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    expect(await enter(sessionId, 'nobody', { as: 'present' }, '签了纸')).toMatchObject({
      error: { code: 'notFound' },
    });
    await rooms.ask(office, 'attendance.enterAttendance', {
      sessionId,
      memberId: 'm10',
      entry: { as: 'absent' },
      reason: '没来主持',
    });
    expect(await enter(sessionId, 'm10', { as: 'present' }, '我在', 'm10')).toMatchObject({
      error: { code: 'ownFact' },
    });
    expect(await factIdsOf(rooms, sessionId)).toEqual([`absence:${sessionId}.m10:0`]);
  });

  test('an entry that died half-way is completed by the next', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    await rooms.setFaults({ failRate: 0.25 });
    for (let tries = 0; tries < 80; tries += 1)
      if ((await enter(sessionId, 'm01', { as: 'absent' }, '代扫')).ok) break;
    await rooms.setFaults({});
    expect((await enter(sessionId, 'm01', { as: 'absent' }, '代扫')).ok).toBe(true);
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `absence:${sessionId}.m01:0`,
      `checkIn:${sessionId}.m01:0`,
      `reversal:checkIn.${sessionId}.m01:0`,
    ]);
    expect(await auditsOf(rooms, sessionId)).toEqual([
      'm40 absence 代扫',
      'm40 openSession',
      'm40 reverseFact 代扫',
    ]);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['attendanceRecorded', 'reversed']);
  });
});
