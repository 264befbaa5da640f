import type { GuestDesk, GuestSession } from '@/contract/guests';
import type { GuestVisit } from '@/domain/attendance/guest';
import { atSchoolTime } from '@/domain/term/school-day';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, factsOf } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(async () => {
  await rooms.setClock({ nowMs: teaTime });
  await rooms.setFaults({});
});

interface Card {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly key: string;
}

async function carded(sessionId: string): Promise<Card> {
  const { data } = await rooms.ask<GuestDesk>(office, 'attendance.openGuestCard', { sessionId });
  const query = new URLSearchParams(data.path?.split('?')[1]);
  return { schoolId: query.get('school') ?? '', sessionId, key: query.get('key') ?? '' };
}

function look(who: string, card: Card) {
  return rooms.ask<GuestSession>(who, 'attendance.guestSession', card);
}

function register(who: string, card: Card, code: string, changes: object = {}) {
  const guest = { name: '方宁', school: '东山小学', ...changes };
  return rooms.ask<GuestSession>(who, 'attendance.registerGuest', { ...card, ...guest, code });
}

async function visits(sessionId: string): Promise<(GuestVisit & { _id: string })[]> {
  const all = await rooms.documents<GuestVisit & { _id: string }>('guestVisits');
  return all.filter((visit) => visit.sessionId === sessionId);
}

describe('a guest with a card', () => {
  test('sees where to go and nothing else of the school, without being bound', async () => {
    const sessionId = await rooms.opened({ title: '公开课《草船借箭》' });
    const { data } = await look('guest-1', await carded(sessionId));
    expect(data).toEqual({
      schoolName: expect.any(String),
      title: '公开课《草船借箭》',
      startsAtMs: expect.any(Number),
      endsAtMs: expect.any(Number),
      place: '阶梯教室',
      presenter: '周明远',
      state: 'open',
      visit: null,
      isOwn: false,
      keptUntil: '2027-01-31',
    });
  });

  test('registers by the code on the screen, scanned or typed; twice is once, and enters no ledger', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    const first = await register('guest-1', card, await rooms.token(sessionId));
    expect(first.data.visit).toEqual({ name: '方宁', school: '东山小学', visitedAtMs: expect.any(Number) });
    await register('guest-1', card, await rooms.token(sessionId));
    await Promise.all(
      [1, 2].map(async () => register('guest-1', card, await rooms.token(sessionId), { name: '方 宁' })),
    );
    const typed = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    await register('guest-2', card, typed, { name: '何静' });
    expect((await visits(sessionId)).map(({ name }) => name).sort()).toEqual(['何静', '方 宁']);
    expect(await factsOf(rooms, sessionId)).toEqual([]);
    for (const { _id, ...visit } of await visits(sessionId))
      expect(`${_id}${JSON.stringify(visit)}`).not.toContain('guest-');
    const desk = await rooms.ask<GuestDesk>(office, 'attendance.guestDesk', { sessionId });
    expect(desk.data).toMatchObject({
      card: 'open',
      guests: [{ name: '方 宁', school: '东山小学' }, { name: '何静' }],
      keptUntil: '2027-01-31',
    });
  });

  test('without the code in the room is not registered: old, wrong, of another session', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    const old = await rooms.token(sessionId);
    const other = await rooms.token(await rooms.opened());
    await rooms.setClock({ nowMs: teaTime + 2 * MINUTE });
    expect((await register('guest-1', card, old)).error.code).toBe('codeExpired');
    expect((await register('guest-1', card, other)).error.code).toBe('wrongSession');
    expect((await register('guest-1', card, 'AAAA-AAAA')).error.code).toBe('codeInvalid');
    expect(await visits(sessionId)).toEqual([]);
  });

  test('guesses no code: after ten wrong ones typing rests, scanning does not', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    for (let n = 0; n < 10; n += 1) await register('guesser', card, `AAAA-AAA${n % 8}`);
    const typed = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    expect((await register('guesser', card, typed)).error.code).toBe('slowDown');
    expect((await register('guesser', card, await rooms.token(sessionId))).ok).toBe(true);
  });

  test('registers while the session is open only, and with words that the platform passed', async () => {
    const planned = await rooms.planned();
    expect((await register('guest-1', await carded(planned), 'AAAA-AAAA')).error.code).toBe('notStarted');
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    await rooms.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    const token = await rooms.token(sessionId);
    expect((await register('guest-1', card, token)).error.code).toBe('contentRefused');
    await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect((await register('guest-1', card, token)).error.code).toBe('notChecked');
    await rooms.setFaults({});
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    expect((await register('guest-1', card, token)).error.code).toBe('closed');
    expect(await visits(sessionId)).toEqual([]);
  });

  test('who teaches here signs in as everybody does; a teacher of another school is a guest', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    expect((await look('m01', card)).data.isOwn).toBe(true);
    expect((await register('m01', card, await rooms.token(sessionId))).error.code).toBe('ownSchool');
    expect((await register('west/m01', card, await rooms.token(sessionId))).ok).toBe(true);
  });
});

describe('a card', () => {
  test('that is made up, taken back or of another session opens nothing, and all answer alike', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    const other = await carded(await rooms.opened());
    await rooms.ask(office, 'attendance.closeGuestCard', { sessionId: other.sessionId });
    const refusals = await Promise.all([
      look('guest-1', { ...card, key: 'made-up' }),
      look('guest-1', { ...card, key: other.key }),
      look('guest-1', other),
      look('guest-1', { ...card, sessionId: '2026-1-s99' }),
      look('guest-1', { ...card, schoolId: 'west' }),
      register('guest-1', other, await rooms.token(sessionId)),
      look('guest-1', { ...card, sessionId: await rooms.opened() }),
    ]);
    expect(new Set(refusals.map(({ error }) => JSON.stringify(error))).size).toBe(1);
    expect(refusals[0]?.error.code).toBe('cardInvalid');
  });

  test('taken back and opened again keeps its key, and each turn leaves a line', async () => {
    const sessionId = await rooms.opened();
    const card = await carded(sessionId);
    await carded(sessionId);
    await rooms.ask(office, 'attendance.closeGuestCard', { sessionId });
    expect(await carded(sessionId)).toEqual(card);
    const lines = (await auditsOf(rooms, sessionId)).filter((line) => line.includes('GuestCard'));
    expect(lines).toEqual(['m40 closeGuestCard', 'm40 openGuestCard', 'm40 openGuestCard']);
  });

  test('is the office’s and the host’s; nobody else opens it or reads the list', async () => {
    const sessionId = await rooms.opened({ hostMemberId: 'm02' });
    for (const action of ['openGuestCard', 'closeGuestCard', 'guestDesk'] as const) {
      for (const who of ['m01', 'm09', 'm41', 'west/m40', 'guest-1'])
        expect((await rooms.ask(who, `attendance.${action}`, { sessionId })).ok).toBe(false);
      expect((await rooms.ask('m02', `attendance.${action}`, { sessionId })).ok).toBe(true);
    }
  });
});

test('guests are kept until the term is over and then removed', async () => {
  const sessionId = await rooms.opened();
  const card = await carded(sessionId);
  await register('guest-1', card, await rooms.token(sessionId));
  await rooms.setClock({ nowMs: atSchoolTime('2027-01-31', '23:00') });
  await rooms.runTimer('attendance');
  expect(await visits(sessionId)).toHaveLength(1);
  await rooms.setClock({ nowMs: atSchoolTime('2027-02-01', '00:30') });
  await rooms.runTimer('attendance');
  expect([await visits(sessionId), await rooms.documents('guestCards')]).toEqual([[], []]);
});
