import type { TermPlan } from '@/contract/attendance';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { factIdsOf, sessionDocument } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

describe('what each may look at', () => {
  test('the term with one’s own status at every session', async () => {
    const [sessionId, coming] = [await rooms.opened(), await rooms.planned()];
    await rooms.checkIn('m20', sessionId, await rooms.token(sessionId));
    const { data } = await rooms.ask<TermPlan>('m20', 'attendance.plan');
    expect(data).toMatchObject({ termName: '2026 学年第一学期', from: '2026-09-01', to: '2027-01-31' });
    expect(data.themes).toEqual([{ month: '2026-12', title: '班主任带班与心理辅导' }]);
    expect(data.sessions.map((session) => [session.sessionId, session.status])).toEqual([
      [sessionId, 'onTime'],
      [coming, 'upcoming'],
    ]);
  });

  test('a receipt only of a session one checked in to', async () => {
    const sessionId = await rooms.opened();
    expect(await rooms.ask('m01', 'attendance.receipt', { sessionId })).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  test('a school without a term says so', async () => {
    await rooms.load('schools', [
      { _id: 'new', schoolId: 'new', name: '新校', groups: [], currentTermId: null },
    ]);
    await rooms.load('members', [
      { _id: 'new:m01', schoolId: 'new', memberId: 'm01', name: '甲', roles: ['teacher'] },
    ]);
    await rooms.load('bindings', [{ _id: 'o-new-m01', schoolId: 'new', memberId: 'm01' }]);
    expect(await rooms.ask('new/m01', 'attendance.plan')).toMatchObject({ error: { code: 'noTerm' } });
  });
});

describe('who may', () => {
  const officeActs = [
    ['openSession', {}],
    ['closeSession', {}],
    ['projector', {}],
    ['sessionRoster', {}],
    ['acceptClaims', {}],
    ['enterAttendance', { memberId: 'm02', entry: { as: 'present' }, reason: '签了纸' }],
    ['enterSheet', { rows: [{ memberId: 'm02', entry: { as: 'late' } }], dryRun: false, reason: '签到表' }],
    ['openRollCall', { call: 1 }],
    ['sayCode', { after: null }],
    ['paperSheet', {}],
    ['importTermPlan', { fileId: 'cloud://local.local/xh/m40/none.xlsx', dryRun: true }],
  ] as const;

  test.each(officeActs)('%s: nobody but the office, and only of the own school', async (act, more) => {
    const sessionId = await rooms.opened({ mode: act === 'sayCode' ? 'online' : 'hall' });
    const input = act === 'importTermPlan' ? more : { sessionId, ...more };
    const before = JSON.stringify([
      await sessionDocument(rooms, sessionId),
      await factIdsOf(rooms, sessionId),
    ]);
    const codes: (string | undefined)[] = [];
    for (const who of ['m01', 'm10', 'm09', 'm41', 'o-guest', 'west/m40'])
      codes.push((await rooms.ask(who, `attendance.${act}`, input)).error?.code);
    const elsewhere = act === 'importTermPlan' ? 'notYourFile' : 'notFound';
    expect(codes).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notSignedIn', elsewhere]);
    expect(JSON.stringify([await sessionDocument(rooms, sessionId), await factIdsOf(rooms, sessionId)])).toBe(
      before,
    );
    const own = await rooms.ask(office, `attendance.${act}`, input);
    expect(own.error?.code).toBe(act === 'importTermPlan' ? 'notAWorkbook' : undefined);
  });

  test.each(officeActs.filter(([act]) => act !== 'importTermPlan'))(
    '%s: whoever hosts the session, and none that somebody else hosts',
    async (act, more) => {
      const mode = act === 'sayCode' ? 'online' : 'hall';
      const own = await rooms.opened({ hostMemberId: 'm10', mode });
      const other = await rooms.opened({ hostMemberId: 'm11', mode });
      expect(
        (await rooms.ask('m10', `attendance.${act}`, { sessionId: own, ...more })).error,
      ).toBeUndefined();
      expect((await rooms.ask('m10', `attendance.${act}`, { sessionId: other, ...more })).error?.code).toBe(
        'notAllowed',
      );
    },
  );

  test.each(['plan', 'session', 'receipt', 'checkIn'])('%s: no guest', async (act) => {
    const sessionId = await rooms.opened();
    const input = { plan: {}, checkIn: { sessionId, code: '7K2M9QXD', queued: false } }[act] ?? { sessionId };
    expect(await rooms.ask('o-guest', `attendance.${act}`, input)).toMatchObject({
      error: { code: 'notSignedIn' },
    });
  });

  test('another school’s session is not found', async () => {
    const sessionId = await rooms.opened();
    expect(await rooms.ask('west/m01', 'attendance.session', { sessionId })).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});
