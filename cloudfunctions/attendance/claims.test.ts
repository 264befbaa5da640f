import type { SessionRoster } from '@/contract/hosting';
import { slotAt } from '@/domain/attendance/slots';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, claimsOf, factIdsOf, factsOf, messagesTo } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

function statusOf(roster: SessionRoster, memberId: string): string | undefined {
  return roster.people.find((person) => person.memberId === memberId)?.status;
}

describe('a code kept by a phone without network', () => {
  test('waits for the host once, however often it is sent', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 20 * MINUTE });
    for (let sent = 0; sent < 3; sent += 1) {
      const reply = await rooms.checkIn('m01', sessionId, token, true);
      expect(reply).toMatchObject({ ok: false, error: { code: 'claimWaiting' } });
    }
    expect(await factsOf(rooms, sessionId)).toEqual([]);
    expect(await claimsOf(rooms, sessionId)).toEqual([
      {
        _id: `xh:${sessionId}:m01`,
        schoolId: 'xh',
        termId: '2026-1',
        sessionId,
        memberId: 'm01',
        slot: slotAt(teaTime),
        claimedAtMs: expect.any(Number),
        settledAtMs: null,
      },
    ]);
    const view = await rooms.ask('m01', 'attendance.session', { sessionId });
    expect(view.data).toMatchObject({ status: 'claimed', checkedInAtMs: null });
  });

  test('also a typed one, and also after the session was closed', async () => {
    const sessionId = await rooms.opened();
    const typed = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    await rooms.setClock({ nowMs: teaTime + 60 * MINUTE });
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    const reply = await rooms.checkIn('m01', sessionId, typed, true);
    expect(reply.error.code).toBe('claimWaiting');
    expect(await claimsOf(rooms, sessionId)).toMatchObject([{ memberId: 'm01', slot: slotAt(teaTime) }]);
  });

  test('is settled when the same person scans a fresh one', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    await rooms.checkIn('m01', sessionId, token, true);
    expect((await rooms.checkIn('m01', sessionId, await rooms.token(sessionId))).ok).toBe(true);
    expect(await claimsOf(rooms, sessionId)).toMatchObject([{ settledAtMs: expect.any(Number) }]);
    expect((await rooms.project(sessionId)).claims).toBe(0);
  });

  test('a forged one is no claim', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    const reply = await rooms.checkIn('m02', sessionId, `${token.slice(0, -2)}xx`, true);
    expect(reply.error.code).toBe('codeInvalid');
    expect(await claimsOf(rooms, sessionId)).toEqual([]);
  });
});

describe('claims', () => {
  test('wait in sight of the office with their delay and are accepted once', async () => {
    const sessionId = await rooms.opened();
    const early = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 11 * MINUTE });
    const late = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 40 * MINUTE });
    await rooms.checkIn('m01', sessionId, early, true);
    await rooms.checkIn('m02', sessionId, late, true);
    await rooms.ask(office, 'attendance.closeSession', { sessionId });

    const waiting = await rooms.ask<SessionRoster>(office, 'attendance.sessionRoster', { sessionId });
    expect(
      waiting.data.claims.map(({ memberId, delayMs }) => [memberId, Math.floor(delayMs / MINUTE)]),
    ).toEqual([
      ['m02', 29],
      ['m01', 40],
    ]);
    expect(statusOf(waiting.data, 'm01')).toBe('claimed');

    const accept = () => rooms.ask<SessionRoster>(office, 'attendance.acceptClaims', { sessionId });
    const [accepted] = await Promise.all([accept(), accept()]);
    expect(await accept()).toMatchObject({ data: { claims: [] } });
    expect([statusOf(accepted.data, 'm01'), statusOf(accepted.data, 'm02')]).toEqual(['onTime', 'late']);
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `checkIn:${sessionId}.m01:0`,
      `checkIn:${sessionId}.m02:0`,
    ]);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['claimAccepted']);
    expect(await auditsOf(rooms, sessionId)).toHaveLength(4);

    const seal = await rooms.checkIn('m01', sessionId, early, true);
    expect(seal).toMatchObject({ ok: true, data: { session: { status: 'onTime', checkedInAtMs: teaTime } } });
  });
});
