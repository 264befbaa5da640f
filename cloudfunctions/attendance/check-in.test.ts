import type { CheckInReceipt } from '@/contract/attendance';
import type { Claim } from '@/domain/attendance/claim';
import { SLOT_MS, slotAt } from '@/domain/attendance/slots';
import type { CheckInFact, Fact } from '@/domain/ledger/fact';
import { aLeave } from '@/testing/session-builder';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

async function factsOf(sessionId: string): Promise<Fact[]> {
  const facts = await rooms.documents<Fact>('facts');
  return facts.filter((fact) => 'sessionId' in fact && fact.sessionId === sessionId);
}

async function claimsOf(sessionId: string): Promise<Claim[]> {
  return (await rooms.documents<Claim>('claims')).filter((claim) => claim.sessionId === sessionId);
}

describe('scan and seal', () => {
  test('a scanned code leaves one fact and answers the seal, the hours and the new total', async () => {
    const sessionId = await rooms.opened({ title: '说课怎样说清楚', number: 1 });
    const reply = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const [fact, ...others] = (await factsOf(sessionId)) as CheckInFact[];
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
    expect(await factsOf(sessionId)).toHaveLength(1);
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

describe('a refused check-in says why and leaves nothing behind', () => {
  async function expectRefused(sessionId: string, code: string, reply: unknown): Promise<void> {
    expect(reply).toMatchObject({ ok: false, error: { code } });
    expect(await factsOf(sessionId)).toEqual([]);
    expect(await claimsOf(sessionId)).toEqual([]);
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
    expect(await factsOf(other)).toEqual([]);
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
    expect((await factsOf(sessionId)).map(({ factId }) => factId)).toEqual([leave.factId]);
  });

  test('alreadyDone: in by an earlier code; the first receipt comes along', async () => {
    const sessionId = await rooms.opened();
    const first = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    await rooms.setClock({ nowMs: teaTime + MINUTE });
    const second = await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    expect(second).toMatchObject({ ok: false, error: { code: 'alreadyDone', details: first.data } });
    expect(await factsOf(sessionId)).toHaveLength(1);
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

describe('a code kept by a phone without network', () => {
  test('waits for the host once, however often it is sent', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 20 * MINUTE });
    for (let sent = 0; sent < 3; sent += 1) {
      const reply = await rooms.checkIn('m01', sessionId, token, true);
      expect(reply).toMatchObject({ ok: false, error: { code: 'claimWaiting' } });
    }
    expect(await factsOf(sessionId)).toEqual([]);
    expect(await claimsOf(sessionId)).toEqual([
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
    expect(await claimsOf(sessionId)).toMatchObject([{ memberId: 'm01', slot: slotAt(teaTime) }]);
  });

  test('is settled when the same person scans a fresh one', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    await rooms.checkIn('m01', sessionId, token, true);
    expect((await rooms.checkIn('m01', sessionId, await rooms.token(sessionId))).ok).toBe(true);
    expect(await claimsOf(sessionId)).toMatchObject([{ settledAtMs: expect.any(Number) }]);
    expect((await rooms.project(sessionId)).claims).toBe(0);
  });

  test('a forged one is no claim', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 5 * MINUTE });
    const reply = await rooms.checkIn('m02', sessionId, `${token.slice(0, -2)}xx`, true);
    expect(reply.error.code).toBe('codeInvalid');
    expect(await claimsOf(sessionId)).toEqual([]);
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
    expect((await factsOf(sessionId)).map(({ memberId }) => memberId).sort()).toEqual(people);
  });

  test('a fact whose answer was lost is met again, not doubled', async () => {
    const sessionId = await rooms.opened();
    const token = await rooms.token(sessionId);
    await rooms.setFaults({ loseNext: 20 });
    const lost = await rooms.checkIn('m01', sessionId, token);
    expect(lost).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await rooms.setFaults({});
    expect((await rooms.checkIn('m01', sessionId, token)).ok).toBe(true);
    expect(await factsOf(sessionId)).toHaveLength(1);
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
  expect((await factsOf(sessionId)).map(({ memberId }) => memberId).sort()).toEqual([...crowd].sort());
  expect(await rooms.project(sessionId)).toMatchObject({ present: 200, expected: crowd.length + 10 });
}, 60_000);

test('no secret was ever in an answer', async () => {
  const secrets = await rooms.documents<{ secret: string }>('secrets');
  expect(secrets.length).toBeGreaterThan(20);
  const said = rooms.answers.join('\n');
  expect(secrets.filter(({ secret }) => said.includes(secret))).toEqual([]);
});
