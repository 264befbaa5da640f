import type { SessionRoster } from '@/contract/hosting';
import { slotAt } from '@/domain/attendance/slots';
import type { CheckInFact } from '@/domain/ledger/fact';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { factsOf } from './testing/stored';

const DAY = 24 * 60 * 60_000;
const [blue, red] = ['bluephone0123456789', 'redphone01234567890'];

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

async function scanWith(phone: string | undefined, who: string, sessionId: string): Promise<void> {
  const code = await rooms.token(sessionId);
  const reply = await rooms.ask(who, 'attendance.checkIn', { sessionId, code, queued: false, phone });
  expect(reply.error).toBeUndefined();
}

async function flagsIn(sessionId: string) {
  const { data } = await rooms.ask<SessionRoster>(office, 'attendance.sessionRoster', { sessionId });
  return Object.fromEntries(
    data.people.filter(({ flags }) => flags.length > 0).map((one) => [one.memberId, one.flags]),
  );
}

describe('what the host is told of phones', () => {
  test('one phone that checks in several people', async () => {
    const sessionId = await rooms.opened();
    await scanWith(blue, 'm01', sessionId);
    await scanWith(blue, 'm02', sessionId);
    await scanWith(red, 'm09', sessionId);
    expect(await flagsIn(sessionId)).toEqual({
      m01: [{ kind: 'sharedPhone', withMemberIds: ['m02'] }],
      m02: [{ kind: 'sharedPhone', withMemberIds: ['m01'] }],
    });
  });

  test('one person on another phone than before; nobody at the first time, nobody with an old version', async () => {
    const [first, second, third] = [await rooms.opened(), await rooms.opened(), await rooms.opened()];
    await scanWith(blue, 'm20', first);
    await scanWith(undefined, 'm30', first);
    expect(await flagsIn(first)).toEqual({});
    await rooms.setClock({ nowMs: teaTime + DAY });
    await scanWith(red, 'm20', second);
    await scanWith(red, 'm30', second);
    expect(await flagsIn(second)).toMatchObject({ m20: [{ kind: 'sharedPhone' }, { kind: 'newPhone' }] });
    await rooms.setClock({ nowMs: teaTime + 2 * DAY });
    await scanWith(red, 'm20', third);
    expect(await flagsIn(third)).toEqual({});
  });

  test('a phone’s mark differs from session to session, and its key stands nowhere', async () => {
    const sessions = [await rooms.opened(), await rooms.opened()];
    for (const sessionId of sessions) await scanWith('greenphone0123456', 'm10', sessionId);
    const marks = await Promise.all(
      sessions.map(async (sessionId) => ((await factsOf(rooms, sessionId)) as CheckInFact[])[0]?.evidence),
    );
    expect(marks).toEqual(
      sessions.map(() => ({
        way: 'code',
        slot: slotAt(teaTime),
        phone: expect.stringMatching(/^[\w-]{12}$/),
      })),
    );
    expect(marks[0]).not.toEqual(marks[1]);
    for (const collection of ['facts', 'claims', 'newPhones', 'attempts', 'failedScans'])
      expect(JSON.stringify(await rooms.documents(collection))).not.toContain('greenphone');
  });

  test('no teacher sees a mark or a flag, not even an own one', async () => {
    const sessionId = await rooms.opened();
    await scanWith(blue, 'm01', sessionId);
    await scanWith(blue, 'm02', sessionId);
    const seen = JSON.stringify([
      await rooms.ask('m01', 'attendance.receipt', { sessionId }),
      await rooms.ask('m01', 'attendance.session', { sessionId }),
      await rooms.ask('m01', 'ledger.entries'),
      await rooms.ask('m01', 'ledger.today'),
    ]);
    expect(seen).not.toMatch(/phone/i);
    expect((await rooms.ask('m01', 'attendance.sessionRoster', { sessionId })).error.code).toBe('notAllowed');
  });
});
