import { SLOT_MS } from '@/domain/attendance/slots';
import { aLeave } from '@/testing/session-builder';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { claimsOf, factIdsOf, factsOf } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

describe('a refused check-in says why and leaves nothing behind', () => {
  async function expectRefused(sessionId: string, code: string, reply: unknown): Promise<void> {
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(await factsOf(rooms, sessionId)).toEqual([]);
    expect(await claimsOf(rooms, sessionId)).toEqual([]);
  }

  test('notStarted: the session was not opened yet', async () => {
    const sessionId = await rooms.planned();
    await expectRefused(sessionId, 'notStarted', await rooms.checkIn('m01', sessionId, '7K2M-9QXD'));
  });

  test('closed: it is over', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    await expectRefused(sessionId, 'closed', await rooms.checkIn('m01', sessionId, token));
  });

  test.each(['token', 'typed'] as const)('codeExpired: the %s is two slots old', async (form) => {
    const sessionId = await rooms.opened();
    const code = (await rooms.project(sessionId)).codes[0]?.[form] ?? '';
    await rooms.setClock({ nowMs: teaTime + 2 * SLOT_MS });
    await expectRefused(sessionId, 'codeExpired', await rooms.checkIn('m01', sessionId, code));
  });

  test('codeExpired: the code of the coming slot, photographed from the projector’s memory', async () => {
    const sessionId = await rooms.opened();
    const coming = (await rooms.project(sessionId)).codes[1]?.token ?? '';
    await expectRefused(sessionId, 'codeExpired', await rooms.checkIn('m01', sessionId, coming));
  });

  test.each([
    ['eight characters that nobody showed', () => '7K2M-9QXD'],
    [
      'a token with a changed proof',
      (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    ],
    [
      'a token moved to another slot',
      (token: string) => token.replace(/\.(\d+)\./, (_, slot) => `.${Number(slot) - 1}.`),
    ],
    ['some other QR', () => 'https://example.com/poster'],
  ])('codeInvalid: %s', async (_, forge) => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await expectRefused(sessionId, 'codeInvalid', await rooms.checkIn('m02', sessionId, forge(token)));
  });

  test('codeInvalid: the proof of another session under this one’s name', async () => {
    const [sessionId, other] = [await rooms.opened(), await rooms.opened()];
    const forged = (await rooms.token(other)).replace(other, sessionId);
    await expectRefused(sessionId, 'codeInvalid', await rooms.checkIn('m02', sessionId, forged));
  });

  test('wrongSession: the code of another session of this school, named', async () => {
    const [sessionId, other] = [await rooms.opened(), await rooms.opened({ title: '课件制作的减法' })];
    const reply = await rooms.checkIn('m01', sessionId, await rooms.token(other));
    await expectRefused(sessionId, 'wrongSession', reply);
    expect(reply.error.message).toContain('《课件制作的减法》');
    expect(await factsOf(rooms, other)).toEqual([]);
  });

  test('notThisSchool: the code of another school, also for a session that only the other one has', async () => {
    const sessionId = await rooms.opened();
    const theirs = (await rooms.token(sessionId)).replace('.xh.', '.west.');
    await expectRefused(sessionId, 'notThisSchool', await rooms.checkIn('m01', sessionId, theirs));
    await expectRefused('2026-1-s99', 'notThisSchool', await rooms.checkIn('m01', '2026-1-s99', theirs));
  });

  test('notOnRoster: on the school’s roster no longer', async () => {
    const sessionId = await rooms.opened();
    await rooms.load('bindings', [{ _id: 'o-left', schoolId: 'xh', memberId: 'left' }]);
    const reply = await rooms.checkIn('o-left', sessionId, await rooms.token(sessionId));
    await expectRefused(sessionId, 'notOnRoster', reply);
  });

  test('notOnRoster: joined the school after the session was first closed', async () => {
    const sessionId = await rooms.opened();
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    await rooms.load('members', [
      {
        _id: 'xh:new',
        schoolId: 'xh',
        memberId: 'new',
        name: '新老师',
        roles: ['teacher'],
        researchGroupId: 'maths',
      },
    ]);
    await rooms.load('bindings', [{ _id: 'o-new', schoolId: 'xh', memberId: 'new' }]);
    const reply = await rooms.checkIn('o-new', sessionId, await rooms.token(sessionId));
    await expectRefused(sessionId, 'notOnRoster', reply);
  });

  test('leaveApproved: the leave stands, and the front desk is where to go', async () => {
    const sessionId = await rooms.opened();
    const subject = `${sessionId}.m01`;
    const leave = aLeave({ sessionId, subject, factId: `leave:${subject}:0` });
    await rooms.load('facts', [{ ...leave, _id: `xh:${leave.factId}` }]);
    const reply = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    expect(reply).toMatchObject({ ok: false, error: { code: 'leaveApproved' } });
    expect(await factIdsOf(rooms, sessionId)).toEqual([leave.factId]);
  });

  test('alreadyDone: in by an earlier code; the first receipt comes along', async () => {
    const sessionId = await rooms.opened();
    const first = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    const second = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    expect(second).toMatchObject({ ok: false, error: { code: 'alreadyDone', details: first.data } });
    expect(await factsOf(rooms, sessionId)).toHaveLength(1);
  });

  test('slowDown: ten wrong codes in five minutes, then even the right one, typed, waits', async () => {
    const sessionId = await rooms.opened();
    for (let guess = 0; guess < 10; guess += 1) {
      const reply = await rooms.checkIn('m09', sessionId, `7K2M-9QX${guess}`);
      expect(reply.error.code).toBe('codeInvalid');
    }
    const typed = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    const blocked = await rooms.checkIn('m09', sessionId, typed);
    await expectRefused(sessionId, 'slowDown', blocked);
    expect(blocked.error.details).toEqual({ minutes: 5 });
    expect((await rooms.checkIn('m10', sessionId, typed)).ok).toBe(true);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE + SLOT_MS });
    const later = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    expect((await rooms.checkIn('m09', sessionId, later)).ok).toBe(true);
  });

  test('slowDown does not stand in the way of a scanned code, which nobody guesses', async () => {
    const sessionId = await rooms.opened();
    for (let guess = 0; guess < 10; guess += 1) await rooms.checkIn('m20', sessionId, `7K2M-9QX${guess}`);
    expect((await rooms.checkIn('m20', sessionId, '7K2M-9QXD')).error.code).toBe('slowDown');
    expect((await rooms.checkIn('m20', sessionId, await rooms.token(sessionId))).ok).toBe(true);
  });

  test('notFound: there is no such session', async () => {
    const reply = await rooms.checkIn('m01', '2026-1-s98', '7K2M-9QXD');
    await expectRefused('2026-1-s98', 'notFound', reply);
  });

  test('notSignedIn: a guest', async () => {
    const sessionId = await rooms.opened();
    const reply = await rooms.checkIn('o-guest', sessionId, await rooms.token(sessionId));
    await expectRefused(sessionId, 'notSignedIn', reply);
  });
});

test('no secret was ever in an answer', async () => {
  const secrets = await rooms.documents<{ secret: string }>('secrets');
  expect(secrets.length).toBeGreaterThan(10);
  const said = rooms.answers.join('\n');
  expect(secrets.filter(({ secret }) => said.includes(secret))).toEqual([]);
});
