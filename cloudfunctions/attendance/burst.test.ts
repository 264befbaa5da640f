import type { CheckInReceipt } from '@/contract/attendance';
import type { CheckInFact } from '@/domain/ledger/fact';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';

const crowd = Array.from({ length: 1000 }, (_, index) => `t${String(index).padStart(4, '0')}`);

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
  await rooms.load(
    'members',
    crowd.map((memberId) => ({
      _id: `xh:${memberId}`,
      schoolId: 'xh',
      memberId,
      name: `教师${memberId}`,
      roles: ['teacher'],
      researchGroupId: 'maths',
      prepGroupId: null,
    })),
  );
  await rooms.load(
    'bindings',
    crowd.map((memberId) => ({ _id: `o-${memberId}`, schoolId: 'xh', memberId })),
  );
  await rooms.setClock({ nowMs: teaTime });
}, 60_000);
afterAll(() => rooms.stop());

/** What the projector shows: asked for once by whoever needs it first, as everybody in the room looks at one screen. */
function projectorScreen(sessionId: string) {
  let shown: Promise<string> | null = null;
  return {
    look(): Promise<string> {
      shown ??= rooms.token(sessionId);
      return shown;
    },
    turn(seen: Promise<string>): void {
      if (shown === seen) shown = null;
    },
  };
}

type Screen = ReturnType<typeof projectorScreen>;

/** Scans, and scans again when told that the code has just changed, as a slow machine may make necessary. */
async function scan(memberId: string, sessionId: string, screen: Screen): Promise<CheckInReceipt> {
  for (let pauseMs = 100; ; pauseMs *= 2) {
    const seen = screen.look();
    const reply = await rooms.checkIn(`o-${memberId}`, sessionId, await seen);
    if (reply.ok) return reply.data;
    // A phone sends what the cloud could not look at again by itself, less and less often; on a busy machine the SDK
    // gives up on a call.
    if (reply.error.code === 'unavailable') {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      continue;
    }
    if (reply.error.code !== 'codeExpired') throw new Error(`${memberId}: ${reply.error.code}`);
    screen.turn(seen);
  }
}

test('a thousand teachers scan at once: none is lost, none is doubled, each is answered with the seal', async () => {
  const sessionId = await rooms.opened();
  const screen = projectorScreen(sessionId);
  const receipts = await Promise.all(crowd.map((memberId) => scan(memberId, sessionId, screen)));
  const facts = await rooms.documents<CheckInFact>('facts');
  expect(facts.map(({ factId }) => factId).sort()).toEqual(
    crowd.map((memberId) => `checkIn:${sessionId}.${memberId}:0`),
  );
  const recordedAtMs = new Map(facts.map((fact) => [fact.memberId, fact.recordedAtMs]));
  expect(receipts.map(({ session }) => session.checkedInAtMs)).toEqual(
    crowd.map((memberId) => recordedAtMs.get(memberId)),
  );
  expect(await rooms.project(sessionId)).toMatchObject({ present: 1000, expected: 1006, claims: 0 });
}, 300_000);
