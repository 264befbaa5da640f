import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, sessionDocument } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

describe('opening and closing', () => {
  test('opening twice answers the same and leaves one audit line', async () => {
    const sessionId = await rooms.planned();
    const open = () => rooms.ask(office, 'attendance.openSession', { sessionId });
    const first = await open();
    expect(first).toMatchObject({ ok: true, data: { state: 'open', status: 'open' } });
    expect(await open()).toEqual(first);
    expect(await auditsOf(rooms, sessionId)).toEqual(['m40 openSession']);
  });

  test('closing takes down who teaches; a teacher who said nothing is absent, the office is not missed', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const close = () => rooms.ask(office, 'attendance.closeSession', { sessionId });
    const first = await close();
    expect(first).toMatchObject({ ok: true, data: { state: 'closed', status: 'notExpected' } });
    expect(await close()).toEqual(first);
    const audience = (await sessionDocument(rooms, sessionId))?.audienceMemberIds ?? [];
    expect([...audience].sort()).toEqual(['m01', 'm02', 'm09', 'm10', 'm20', 'm30']);
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data.status).toBe('onTime');
    expect((await rooms.ask('m02', 'attendance.session', { sessionId })).data.status).toBe('absent');
    expect(await auditsOf(rooms, sessionId)).toEqual(['m40 closeSession', 'm40 openSession']);
  });

  test('reopening lets the latecomers in', async () => {
    const sessionId = await rooms.opened();
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    await rooms.ask('m42', 'attendance.openSession', { sessionId });
    expect((await rooms.checkIn('m02', sessionId, await rooms.token(sessionId))).ok).toBe(true);
    expect(await auditsOf(rooms, sessionId)).toEqual([
      'm40 closeSession',
      'm40 openSession',
      'm42 openSession',
    ]);
  });

  test('two of the office who close and open at the same moment leave one of the two states, whole', async () => {
    const sessionId = await rooms.opened();
    const replies = await Promise.all([
      rooms.ask('m40', 'attendance.closeSession', { sessionId }),
      rooms.ask('m42', 'attendance.openSession', { sessionId }),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const session = await sessionDocument(rooms, sessionId);
    expect(session?.openedAtMs).not.toBeNull();
    expect(session?.closedAtMs === null).toBe(session?.state === 'open');
    const lines = (await auditsOf(rooms, sessionId)).map((line) => line.split(' ')[1]);
    // Opened before the closing the second opening changes nothing; after it, it reopens.
    expect(lines).toEqual(
      session?.state === 'open'
        ? ['closeSession', 'openSession', 'openSession']
        : ['closeSession', 'openSession'],
    );
  });

  test('what was never opened can not be closed or projected', async () => {
    const sessionId = await rooms.planned();
    for (const act of ['closeSession', 'projector'] as const)
      expect(await rooms.ask(office, `attendance.${act}`, { sessionId })).toMatchObject({
        error: { code: 'notStarted' },
      });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    expect(await rooms.ask(office, 'attendance.projector', { sessionId })).toMatchObject({
      error: { code: 'closed' },
    });
  });
});

describe('the projector', () => {
  test('holds this slot’s code and the next, and counts who is there', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const entry = { as: 'excused', leaveKind: null };
    const leave = { sessionId, memberId: 'm02', entry, reason: '区里教研活动' };
    await rooms.ask(office, 'attendance.enterAttendance', leave);
    const projection = await rooms.project(sessionId);
    expect(projection).toMatchObject({ present: 1, onLeave: 1, expected: 6, claims: 0 });
    expect(projection.codes.map(({ startsAtMs, endsAtMs }) => [startsAtMs, endsAtMs])).toEqual([
      [teaTime, teaTime + 15_000],
      [teaTime + 15_000, teaTime + 30_000],
    ]);
    expect(new Set(projection.codes.flatMap(({ token, typed }) => [token, typed])).size).toBe(4);
    expect(Object.keys(projection.session)).not.toContain('audienceMemberIds');
    const later = await rooms.setClock({ nowMs: teaTime + 15_000 }).then(() => rooms.project(sessionId));
    expect(later.codes[0]).toEqual(projection.codes[1]);
  });
});
