import type { FailedScans } from '@/contract/attendance';
import type { FailedScan } from '@/domain/attendance/failed-scan';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const logOf = async (sessionId: string, who = office) =>
  (await rooms.ask<FailedScans>(who, 'attendance.failedScans', { sessionId })).data;

describe('the log of codes that did not count', () => {
  test('says who, why and when, newest first, and holds no code', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, '7K2M-9QXD');
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    await rooms.checkIn('m02', sessionId, (await rooms.token(sessionId)).replace('.xh.', '.west.'));
    expect(await logOf(sessionId)).toEqual({
      scans: [
        {
          memberId: 'm02',
          name: expect.any(String),
          act: 'checkIn',
          why: '扫了别校的码',
          atMs: expect.any(Number),
        },
        {
          memberId: 'm01',
          name: expect.any(String),
          act: 'checkIn',
          why: '不是签到码或输错了',
          atMs: expect.any(Number),
        },
      ],
      keptDays: 30,
    });
    expect(JSON.stringify(await rooms.documents('failedScans'))).not.toContain('7K2M');
  });

  test('the same failure again within a minute is one line; a success and a second scan of it leave none', async () => {
    const sessionId = await rooms.opened();
    for (let sent = 0; sent < 3; sent += 1) await rooms.checkIn('m01', sessionId, '7K2M-9QXD');
    const token = await rooms.token(sessionId);
    await rooms.checkIn('m02', sessionId, token);
    await rooms.checkIn('m02', sessionId, token);
    await rooms.checkIn('m09', sessionId, token, true);
    expect((await logOf(sessionId)).scans.map(({ memberId }) => memberId)).toEqual(['m01']);
  });

  test('is the office’s alone, of its own school', async () => {
    const sessionId = await rooms.opened({ hostMemberId: 'm10' });
    await rooms.checkIn('m01', sessionId, '7K2M-9QXD');
    for (const who of ['m01', 'm10', 'm09', 'm41'])
      expect((await rooms.ask(who, 'attendance.failedScans', { sessionId })).error.code).toBe('notAllowed');
    expect((await rooms.ask('o-guest', 'attendance.failedScans', { sessionId })).error.code).toBe(
      'notSignedIn',
    );
    expect((await logOf(sessionId, 'west/m40')).scans).toEqual([]);
  });

  test('goes after thirty days by the timer, which nobody else can start', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, '7K2M-9QXD');
    await rooms.setClock({ nowMs: teaTime + DAY });
    await rooms.checkIn('m02', sessionId, '7K2M-9QXD');
    const left = async () =>
      (await rooms.documents<FailedScan>('failedScans')).filter((scan) => scan.sessionId === sessionId);

    await rooms.setClock({ nowMs: teaTime + 30 * DAY - MINUTE });
    await rooms.runTimer('attendance');
    expect(await left()).toHaveLength(2);
    await rooms.setClock({ nowMs: teaTime + 30 * DAY + MINUTE });
    expect((await rooms.ask(office, 'attendance.tidy')).error.code).toBe('notAllowed');
    expect(await left()).toHaveLength(2);
    const [done] = await rooms.runTimer('attendance');
    expect(done).toMatchObject({ ok: true, data: { failedScans: expect.any(Number) } });
    expect((await left()).map(({ memberId }) => memberId)).toEqual(['m02']);
    expect(await rooms.runTimer('attendance')).toMatchObject([{ ok: true, data: { failedScans: 0 } }]);
  });
});
