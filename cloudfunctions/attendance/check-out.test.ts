import type { CheckOutFact } from '@/domain/ledger/fact';
import { answerCall, checkOut, codeAt, onDay } from './testing/presence';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { claimsOf, factIdsOf, factsOf } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

/** A session until 17:00 that asks for check-out from 16:50; m01 is there. */
async function attended(who = ['m01']): Promise<string> {
  const sessionId = await rooms.opened({ checkOutMinutes: 10 });
  const token = await rooms.token(sessionId);
  for (const one of who) await rooms.checkIn(one, sessionId, token);
  return sessionId;
}

describe('签退', () => {
  test('from 16:50 on leaves one fact and answers the session as it stands now', async () => {
    const sessionId = await attended();
    const token = await codeAt(rooms, sessionId, onDay('16:55'));
    const reply = await checkOut(rooms, 'm01', sessionId, token);
    expect(reply).toMatchObject({
      ok: true,
      data: { status: 'onTime', leftEarly: false, checkOutClaimed: false },
    });
    const out = (await factsOf(rooms, sessionId)).find(({ kind }) => kind === 'checkOut');
    expect(reply.data.checkedOutAtMs).toBe(out?.recordedAtMs);
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `checkIn:${sessionId}.m01:0`,
      `checkOut:${sessionId}.m01:0`,
    ]);
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data).toEqual(reply.data);
  });

  test('earlier only when the person said so; both facts stand side by side', async () => {
    const sessionId = await attended();
    const token = await codeAt(rooms, sessionId, onDay('16:20'));
    expect((await checkOut(rooms, 'm01', sessionId, token)).error.code).toBe('tooEarly');
    const reply = await checkOut(rooms, 'm01', sessionId, token, { leaving: true });
    expect(reply.data).toMatchObject({ status: 'onTime', leftEarly: true });
    const facts = await factsOf(rooms, sessionId);
    expect(facts.map(({ kind }) => kind).sort()).toEqual(['checkIn', 'checkOut']);
  });

  test('three times at once, and once more after the answer was lost, is once', async () => {
    const sessionId = await attended();
    const token = await codeAt(rooms, sessionId, onDay('16:55'));
    const send = () => checkOut(rooms, 'm01', sessionId, token);
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect(first?.ok).toBe(true);
    expect([...others, await send()]).toEqual([first, first, first]);
    expect((await factsOf(rooms, sessionId)).filter(({ kind }) => kind === 'checkOut')).toHaveLength(1);
  });

  test('a lost answer is met again', async () => {
    const sessionId = await attended();
    const token = await codeAt(rooms, sessionId, onDay('16:55'));
    await rooms.setFaults({ loseNext: 20 });
    expect((await checkOut(rooms, 'm01', sessionId, token)).error.code).toBe('unavailable');
    await rooms.setFaults({});
    expect((await checkOut(rooms, 'm01', sessionId, token)).ok).toBe(true);
    expect((await factsOf(rooms, sessionId)).filter(({ kind }) => kind === 'checkOut')).toHaveLength(1);
  });

  test('takes four dependent steps', async () => {
    const sessionId = await attended(['m01', 'm02', 'm20']);
    const token = await codeAt(rooms, sessionId, onDay('16:55'));
    const stepMs = 400;
    await rooms.setFaults({ slowMs: stepMs });
    const took: number[] = [];
    for (const who of ['m01', 'm02', 'm20']) {
      const began = performance.now();
      await checkOut(rooms, who, sessionId, token);
      took.push(performance.now() - began);
    }
    await rooms.setFaults({});
    expect(Math.floor(Math.min(...took) / stepMs)).toBe(4);
  });

  test.each([
    ['notAsked', {}],
    ['notCheckedIn', { checkOutMinutes: 10 }],
  ])('%s', async (code, arranged) => {
    const sessionId = await rooms.opened(arranged);
    const token = await codeAt(rooms, sessionId, onDay('16:55'));
    expect((await checkOut(rooms, 'm01', sessionId, token)).error.code).toBe(code);
    expect(await factsOf(rooms, sessionId)).toEqual([]);
  });
});

describe('a code of leaving that was kept without network', () => {
  test('waits for the host beside the code of coming, and both are accepted in one go', async () => {
    const sessionId = await rooms.opened({ checkOutMinutes: 10 });
    const came = await rooms.token(sessionId);
    const left = await codeAt(rooms, sessionId, onDay('16:58'));
    await rooms.setClock({ nowMs: onDay('17:20') });
    expect((await rooms.checkIn('m01', sessionId, came, true)).error.code).toBe('claimWaiting');
    for (let sent = 0; sent < 2; sent += 1)
      expect((await checkOut(rooms, 'm01', sessionId, left, { queued: true })).error.code).toBe(
        'claimWaiting',
      );
    expect((await claimsOf(rooms, sessionId)).map(({ act }) => act ?? 'checkIn').sort()).toEqual([
      'checkIn',
      'checkOut',
    ]);
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data).toMatchObject({
      status: 'claimed',
      checkOutClaimed: true,
      checkedOutAtMs: null,
    });

    await rooms.ask(office, 'attendance.acceptClaims', { sessionId });
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data).toMatchObject({
      status: 'onTime',
      checkOutClaimed: false,
      leftEarly: false,
    });
    const checkOuts = (await factsOf(rooms, sessionId)).filter(({ kind }) => kind === 'checkOut');
    expect(checkOuts).toMatchObject([{ recordedBy: office, evidence: { way: 'claim' } } as CheckOutFact]);
    expect((await checkOut(rooms, 'm01', sessionId, left, { queued: true })).ok).toBe(true);
  });

  test('is settled by a fresh scan of the same person', async () => {
    const sessionId = await attended();
    const early = await codeAt(rooms, sessionId, onDay('16:52'));
    await rooms.setClock({ nowMs: onDay('16:56') });
    await checkOut(rooms, 'm01', sessionId, early, { queued: true });
    const token = await rooms.token(sessionId);
    expect((await checkOut(rooms, 'm01', sessionId, token)).data.checkOutClaimed).toBe(false);
    expect(await claimsOf(rooms, sessionId)).toMatchObject([{ settledAtMs: expect.any(Number) }]);
  });
});

describe('复签', () => {
  async function called(): Promise<string> {
    const sessionId = await attended(['m01', 'm02']);
    await rooms.setClock({ nowMs: onDay('16:10') });
    await rooms.ask(office, 'attendance.openRollCall', { sessionId, call: 1 });
    return sessionId;
  }

  test('is answered by a code of its minute, once, however often it is sent', async () => {
    const sessionId = await called();
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data.rollCall).toMatchObject({
      call: 1,
      answered: false,
    });
    const token = await codeAt(rooms, sessionId, onDay('16:10') + 30_000);
    const send = () => answerCall(rooms, 'm01', sessionId, token);
    const [first, second] = await Promise.all([send(), send()]);
    await rooms.setClock({ nowMs: onDay('16:20') });
    expect(first).toMatchObject({ ok: true, data: { rollCall: { call: 1, answered: true } } });
    expect([second, await send()]).toEqual([first, first]);
    expect((await factIdsOf(rooms, sessionId)).filter((id) => id.startsWith('rollCall'))).toEqual([
      `rollCall:${sessionId}.m01.1:0`,
    ]);
  });

  test('after its minute is told so plainly, and nothing else follows', async () => {
    const sessionId = await called();
    const token = await codeAt(rooms, sessionId, onDay('16:12'));
    expect((await answerCall(rooms, 'm02', sessionId, token)).error).toMatchObject({
      code: 'callOver',
      message: '这次复签的一分钟已经过了。不会因此扣分，主持人会看到，您当面说一声就好。',
    });
    expect((await rooms.ask('m02', 'attendance.session', { sessionId })).data).toMatchObject({
      status: 'onTime',
      absentMidway: false,
    });
  });

  test('without a call there is nothing to answer; who did not come cannot', async () => {
    const sessionId = await attended();
    const token = await rooms.token(sessionId);
    expect((await answerCall(rooms, 'm01', sessionId, token)).error.code).toBe('noCall');
    const other = await called();
    const there = await codeAt(rooms, other, onDay('16:10') + 20_000);
    expect((await answerCall(rooms, 'm09', other, there)).error.code).toBe('notCheckedIn');
  });
});

describe('who may', () => {
  test.each(['checkOut', 'answerRollCall'] as const)(
    '%s: one’s own only; no guest, no other school',
    async (act) => {
      const sessionId = await attended();
      const code = await rooms.token(sessionId);
      const input = { sessionId, code, ...(act === 'checkOut' ? { queued: false, leaving: false } : {}) };
      expect((await rooms.ask('o-guest', `attendance.${act}`, input)).error.code).toBe('notSignedIn');
      expect((await rooms.ask('west/m01', `attendance.${act}`, input)).error.code).toBe('notFound');
      const forOthers = { ...input, memberId: 'm02' };
      expect((await rooms.ask('m01', `attendance.${act}`, forOthers)).error.code).toBe('invalidInput');
    },
  );
});
