import type { Projection } from '@/contract/hosting';
import type { CheckInFact } from '@/domain/ledger/fact';
import { answerCall, checkOut, misheard, onDay, said } from './testing/presence';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { claimsOf, factsOf } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const online = () => rooms.opened({ mode: 'online', place: '腾讯会议', checkOutMinutes: 10 });

describe('a code said aloud in an online session', () => {
  test('counts for two minutes, however it is typed', async () => {
    const sessionId = await online();
    const code = await said(rooms, sessionId);
    await rooms.setClock({ nowMs: teaTime + 1.5 * MINUTE });
    expect((await rooms.checkIn('m01', sessionId, ` ${code.replace(' ', '-')}`)).ok).toBe(true);
    const [fact] = (await factsOf(rooms, sessionId)) as CheckInFact[];
    expect(fact?.evidence).toEqual({ way: 'spoken', saidAtMs: expect.any(Number) });

    await rooms.setClock({ nowMs: teaTime + 2.5 * MINUTE });
    expect((await rooms.checkIn('m02', sessionId, code)).error).toMatchObject({
      code: 'codeExpired',
      message: '念过的码只算两分钟，请等主持人再念一次。',
    });
  });

  test('is void when another one was said, and after two minutes it waits for the host only from a phone without network', async () => {
    const sessionId = await online();
    const first = await said(rooms, sessionId);
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    const second = await said(rooms, sessionId);
    expect(second).not.toBe(first);
    expect((await rooms.checkIn('m01', sessionId, first)).error.code).toBe('codeInvalid');
    await rooms.setClock({ nowMs: teaTime + 30 * MINUTE });
    expect((await rooms.checkIn('m01', sessionId, second, true)).error.code).toBe('claimWaiting');
    expect(await claimsOf(rooms, sessionId)).toMatchObject([{ memberId: 'm01', settledAtMs: null }]);
  });

  test('serves for the call and for leaving too', async () => {
    const sessionId = await online();
    await rooms.checkIn('m01', sessionId, await said(rooms, sessionId));
    await rooms.setClock({ nowMs: onDay('16:10') });
    const old = await said(rooms, sessionId);
    await rooms.setClock({ nowMs: onDay('16:11') });
    await rooms.ask(office, 'attendance.openRollCall', { sessionId, call: 1 });
    expect((await answerCall(rooms, 'm01', sessionId, old)).error.code).toBe('codeExpired');
    const anew = await said(rooms, sessionId);
    expect((await answerCall(rooms, 'm01', sessionId, anew)).data.rollCall).toMatchObject({ answered: true });
    await rooms.setClock({ nowMs: onDay('16:55') });
    const last = await said(rooms, sessionId);
    expect((await checkOut(rooms, 'm01', sessionId, last)).data).toMatchObject({ leftEarly: false });
  });
});

describe('five wrong codes', () => {
  test('and then not even the right one: the host’s list is the way, for this person and session only', async () => {
    const sessionId = await online();
    const code = await said(rooms, sessionId);
    const replies = [];
    for (let turn = 1; turn <= 5; turn += 1)
      replies.push(await rooms.checkIn('m01', sessionId, misheard(code, turn)));
    expect(replies.map(({ error }) => error.code)).toEqual([
      'codeInvalid',
      'codeInvalid',
      'codeInvalid',
      'codeInvalid',
      'tellHost',
    ]);
    expect(replies[2]?.error.message).toBe('没有对上，请核对主持人念的六位码。还可以输 2 次。');
    expect((await rooms.checkIn('m01', sessionId, code)).error).toMatchObject({
      code: 'tellHost',
      message: '这一场的码已经输错五次。请告诉主持人，由主持人登记。',
    });
    expect((await rooms.checkIn('m02', sessionId, code)).ok).toBe(true);
    const other = await online();
    expect((await rooms.checkIn('m01', other, await said(rooms, other))).ok).toBe(true);
    const enter = { sessionId, memberId: 'm01', entry: { as: 'present' }, reason: '口令没听清' };
    expect((await rooms.ask(office, 'attendance.enterAttendance', enter)).ok).toBe(true);
  });

  test('a hundred sent in the same moment are five', async () => {
    const sessionId = await online();
    const code = await said(rooms, sessionId);
    const guesses = Array.from({ length: 100 }, (_, turn) => misheard(code, turn + 1));
    const replies = await Promise.all(guesses.map((guess) => rooms.checkIn('m09', sessionId, guess)));
    expect(replies.filter(({ ok }) => ok)).toEqual([]);
    const looked = replies.filter(
      ({ error }) => error.code === 'codeInvalid' || error.message.includes('五次'),
    );
    expect(looked.length).toBeGreaterThan(0);
    const tried = await rooms.documents<{ _id: string }>('spokenTries');
    expect(tried.filter(({ _id }) => _id.startsWith(`xh:${sessionId}:m09:`)).length).toBeLessThanOrEqual(5);
  });

  test('the same wrong one sent again is one, and right ones cost nothing', async () => {
    const sessionId = await online();
    const code = await said(rooms, sessionId);
    for (let sent = 0; sent < 7; sent += 1) {
      const reply = await rooms.checkIn('m01', sessionId, misheard(code));
      expect(reply.error.details).toEqual({ triesLeft: 4 });
    }
    for (let sent = 0; sent < 7; sent += 1)
      expect((await rooms.checkIn('m01', sessionId, code)).ok).toBe(true);
    expect(
      (await rooms.documents<{ _id: string }>('spokenTries')).filter(({ _id }) =>
        _id.includes(`${sessionId}:m01`),
      ),
    ).toHaveLength(1);
  });
});

test('the six digits reach nobody but who says them, and no phone holds the secret', async () => {
  const sessionId = await online();
  const code = (await said(rooms, sessionId)).replace(' ', '');
  const seen = JSON.stringify([
    await rooms.ask('m01', 'attendance.session', { sessionId }),
    await rooms.ask('m01', 'attendance.plan'),
    await rooms.ask('m01', 'ledger.today'),
    (await rooms.ask<Projection>('m01', 'attendance.projector', { sessionId })).error,
  ]);
  expect(seen).not.toContain(code);
  expect(seen).not.toContain('spokenAtMs');
});
