import type { CheckInReceipt } from '@/contract/attendance';
import { SLOT_MS, slotAt } from '@/domain/attendance/slots';
import type { CheckInFact } from '@/domain/ledger/fact';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';
import { factsOf } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

describe('scan and seal', () => {
  test('a scanned code leaves one fact and answers the seal, the hours and the new total', async () => {
    const sessionId = await rooms.opened({ title: '说课怎样说清楚', number: 1 });
    const reply = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const [fact, ...others] = (await factsOf(rooms, sessionId)) as CheckInFact[];
    expect(others).toEqual([]);
    expect(fact).toEqual({
      _id: `xh:checkIn:${sessionId}.m01:0`,
      schoolId: 'xh',
      termId: '2026-1',
      kind: 'checkIn',
      factId: `checkIn:${sessionId}.m01:0`,
      subject: `${sessionId}.m01`,
      n: 0,
      sessionId,
      memberId: 'm01',
      recordedBy: 'm01',
      recordedAtMs: expect.any(Number),
      late: false,
      evidence: { way: 'code', slot: slotAt(teaTime) },
    });
    expect(reply).toMatchObject({
      ok: true,
      data: {
        session: { sessionId, title: '说课怎样说清楚', status: 'onTime', checkedInAtMs: fact?.recordedAtMs },
        earnedHundredths: 150,
        total: { hoursHundredths: 150, targetHundredths: 1200 },
        termName: '2026 学年第一学期',
      },
    });
    expect(reply.data.seals.at(0)).toMatchObject({ sessionId, number: 1, status: 'onTime' });
  });

  test('the typed code does the same, whatever its case and dashes', async () => {
    const sessionId = await rooms.opened();
    const typed = (await rooms.project(sessionId)).codes[0]?.typed ?? '';
    expect(typed).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const reply = await rooms.checkIn('m01', sessionId, ` ${typed.toLowerCase().replace('-', ' ')} `);
    expect(reply).toMatchObject({ ok: true, data: { session: { status: 'onTime' } } });
  });

  test('the last code is still taken, and after the start of the session it is a late arrival', async () => {
    const sessionId = await rooms.opened();
    await rooms.setClock({ nowMs: teaTime + 10 * MINUTE + 1 });
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 10 * MINUTE + SLOT_MS });
    const reply = await rooms.checkIn('m01', sessionId, token);
    expect(reply).toMatchObject({ ok: true, data: { session: { status: 'late' }, earnedHundredths: 150 } });
  });

  test('the same request sent three times at once gives one fact and three equal answers, and so does a fourth later', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    const send = () => rooms.checkIn('m01', sessionId, token);
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    expect(first?.ok).toBe(true);
    expect([...others, await send()]).toEqual([first, first, first]);
    expect(await factsOf(rooms, sessionId)).toHaveLength(1);
    const again = await rooms.ask('m01', 'attendance.receipt', { sessionId });
    expect(again).toEqual(first);
  });

  test('takes four dependent steps: when each lasts 400 ms, the fastest of three takes at most 2 s', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    const stepMs = 400;
    await rooms.setFaults({ slowMs: stepMs });
    const took: number[] = [];
    for (const who of ['m01', 'm02', 'm20']) {
      const began = performance.now();
      await rooms.checkIn(who, sessionId, token);
      took.push(performance.now() - began);
    }
    await rooms.setFaults({});
    expect(Math.floor(Math.min(...took) / stepMs)).toBe(4);
  });
});

describe('when the cloud stumbles', () => {
  test('phones that try again until they are answered leave exactly one fact each', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    const people = ['m01', 'm02', 'm20', 'm30', 'm40', 'm41', 'm42'];
    await rooms.setFaults({ failRate: 0.1 });
    const receipts = await Promise.all(people.map((who) => insist(who, sessionId, token)));
    await rooms.setFaults({});
    expect(receipts.map(({ session }) => session.status)).toEqual(people.map(() => 'onTime'));
    expect((await factsOf(rooms, sessionId)).map(({ memberId }) => memberId).sort()).toEqual(people);
  });

  test('a fact whose answer was lost is met again, not doubled', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setFaults({ loseNext: 20 });
    const lost = await rooms.checkIn('m01', sessionId, token);
    expect(lost).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await rooms.setFaults({});
    expect((await rooms.checkIn('m01', sessionId, token)).ok).toBe(true);
    expect(await factsOf(rooms, sessionId)).toHaveLength(1);
  });

  async function insist(who: string, sessionId: string, token: string): Promise<CheckInReceipt> {
    for (let tries = 0; tries < 50; tries += 1) {
      const reply = await rooms.checkIn(who, sessionId, token);
      if (reply.ok) return reply.data;
      expect(reply.error.code).toBe('unavailable');
    }
    throw new Error(`${who} was never answered`);
  }
});

test('two hundred at once: each is answered, none is lost, none is doubled', async () => {
  const crowd = Array.from({ length: 200 }, (_, index) => `c${index}`);
  await rooms.load(
    'members',
    crowd.map((memberId) => ({
      _id: `xh:${memberId}`,
      schoolId: 'xh',
      memberId,
      name: memberId,
      roles: ['teacher'],
      researchGroupId: 'maths',
    })),
  );
  await rooms.load(
    'bindings',
    crowd.map((memberId) => ({ _id: `o-${memberId}`, schoolId: 'xh', memberId })),
  );
  const sessionId = await rooms.opened();
  const token = await rooms.token(sessionId);
  const replies = await Promise.all(
    crowd.map((memberId) => rooms.checkIn(`o-${memberId}`, sessionId, token)),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  expect((await factsOf(rooms, sessionId)).map(({ memberId }) => memberId).sort()).toEqual([...crowd].sort());
  expect(await rooms.project(sessionId)).toMatchObject({ present: 200, expected: crowd.length + 6 });
}, 60_000);
