import type { SessionRoster } from '@/contract/attendance';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, factIdsOf, messagesTo } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

function statusOf(roster: SessionRoster, memberId: string): string | undefined {
  return roster.people.find((person) => person.memberId === memberId)?.status;
}

describe('the paper way', () => {
  test('the office enters somebody who was there, with a reason that stays', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: true, reason: '手机没电，签了纸' };
    const first = await rooms.ask<SessionRoster>(office, 'attendance.recordPresence', entry);
    expect(statusOf(first.data, 'm02')).toBe('late');
    expect(await rooms.ask(office, 'attendance.recordPresence', entry)).toEqual(first);
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await auditsOf(rooms, sessionId)).toContain('m40 checkIn 手机没电，签了纸');
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['checkedInByOffice']);
    const again = await rooms.ask(office, 'attendance.recordPresence', { ...entry, late: false });
    expect(again).toMatchObject({ error: { code: 'alreadyDone' } });
  });

  test('two of the office who enter one person at once leave one fact', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: false, reason: '签了纸' };
    const both = await Promise.all(
      ['m40', 'm42'].map((who) => rooms.ask(who, 'attendance.recordPresence', entry)),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['checkedInByOffice']);
  });

  test('a leave is recorded beforehand, and gives way when the person turns up after all', async () => {
    const sessionId = await rooms.planned();
    const leave = { sessionId, memberId: 'm02', protected: true, reason: '婚假' };
    const recorded = await rooms.ask<SessionRoster>(office, 'attendance.recordLeave', leave);
    expect(statusOf(recorded.data, 'm02')).toBe('leave');
    expect(await rooms.ask(office, 'attendance.recordLeave', leave)).toEqual(recorded);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['leaveRecorded']);

    await rooms.ask(office, 'attendance.openSession', { sessionId });
    const entry = { sessionId, memberId: 'm02', late: false, reason: '到场，已在前面登记' };
    const roster = await rooms.ask<SessionRoster>(office, 'attendance.recordPresence', entry);
    expect(statusOf(roster.data, 'm02')).toBe('onTime');
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

  test('whoever is checked in has no leave; nobody is entered before the session is opened or who is not of the school', async () => {
    const sessionId = await rooms.planned();
    const entry = { sessionId, memberId: 'm01', late: false, reason: '签了纸' };
    expect(await rooms.ask(office, 'attendance.recordPresence', entry)).toMatchObject({
      error: { code: 'notStarted' },
    });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const leave = { sessionId, memberId: 'm01', protected: false, reason: '病假' };
    expect(await rooms.ask(office, 'attendance.recordLeave', leave)).toMatchObject({
      error: { code: 'alreadyDone' },
    });
    const stranger = { ...entry, memberId: 'nobody' };
    expect(await rooms.ask(office, 'attendance.recordPresence', stranger)).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m01:0`]);
  });

  test('an entry that died half-way is completed by the next', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: false, reason: '签了纸' };
    await rooms.setFaults({ failRate: 0.25 });
    for (let tries = 0; tries < 50; tries += 1)
      if ((await rooms.ask(office, 'attendance.recordPresence', entry)).ok) break;
    await rooms.setFaults({});
    expect((await rooms.ask(office, 'attendance.recordPresence', entry)).ok).toBe(true);
    expect(await factIdsOf(rooms, sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await auditsOf(rooms, sessionId)).toEqual(['m40 checkIn 签了纸', 'm40 openSession']);
    expect(await messagesTo(rooms, 'm02', sessionId)).toEqual(['checkedInByOffice']);
  });
});
