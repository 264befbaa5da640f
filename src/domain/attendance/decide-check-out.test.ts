import fc from 'fast-check';
import {
  aCheckIn,
  aCheckOut,
  aClaim,
  aClosedSession,
  anOpenSession,
  aSession,
} from '@/testing/session-builder';
import type { Fact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession, noAttendance } from './attendance';
import type { Claim } from './claim';
import { acceptedCheckOut, type CheckOutAttempt, decideCheckOut } from './decide-check-out';
import type { Proof } from './proof';
import { slotAt } from './slots';

const at = (time: string) => atSchoolTime('2026-12-18', time);
const shown = (atMs: number): Proof => ({ kind: 'slot', slot: slotAt(atMs) });
const asked = { checkOutMinutes: 10 } as const;

function attempt(
  time: string,
  changes: Partial<CheckOutAttempt> & { claims?: Claim[] } = {},
): CheckOutAttempt {
  const facts: readonly Fact[] = changes.facts ?? [aCheckIn()];
  const { claims = [], ...rest } = changes;
  return {
    memberId: 'm01',
    session: anOpenSession(asked),
    attendance: attendanceBySession(facts, claims).get('2026-1-s08') ?? noAttendance,
    facts,
    claim: claims.find(({ act }) => act === 'checkOut') ?? null,
    proof: shown(at(time)),
    queued: false,
    leaving: false,
    minutesToWait: 0,
    nowMs: at(time),
    ...rest,
  };
}

const leftAt = (time: string, leftEarly: boolean) =>
  aCheckOut({ recordedAtMs: at(time), leftEarly, evidence: { way: 'code', slot: slotAt(at(time)) } });

describe('checking out, in a session that ends at 17:00 and asks for it from 16:50', () => {
  test('from 16:50 on it is the end', () => {
    expect(decideCheckOut(attempt('16:50'))).toEqual({ kind: 'post', fact: leftAt('16:50', false) });
  });

  test('before, the phone has to ask first', () => {
    expect(decideCheckOut(attempt('16:49'))).toMatchObject({
      kind: 'refuse',
      error: {
        code: 'tooEarly',
        message: '16:50 起可以签退。要先走，请点“提前离开”。',
        details: { fromMs: at('16:50') },
      },
    });
  });

  test('before, and said so: a fact of leaving early, beside the check-in', () => {
    expect(decideCheckOut(attempt('16:20', { leaving: true }))).toEqual({
      kind: 'post',
      fact: leftAt('16:20', true),
    });
  });

  test('said so by mistake after 16:50: not early', () => {
    expect(decideCheckOut(attempt('16:55', { leaving: true }))).toMatchObject({ fact: { leftEarly: false } });
  });

  test('with the code that was said aloud', () => {
    const proof: Proof = { kind: 'spoken', saidAtMs: at('16:57') };
    expect(decideCheckOut(attempt('16:58', { proof }))).toEqual({
      kind: 'post',
      fact: aCheckOut({ evidence: { way: 'spoken', saidAtMs: at('16:57') } }),
    });
  });

  test('whoever scans while the host closes the session is out', () => {
    const session = aClosedSession({ ...asked, closedAtMs: at('17:02') });
    const decision = decideCheckOut(attempt('17:02', { session, nowMs: at('17:02') + 20_000 }));
    expect(decision).toMatchObject({ kind: 'post', fact: { leftEarly: false } });
  });
});

describe('twice is once', () => {
  test.each(['16:58', '16:59'])('out at 16:58, scanned again at %s', (time) => {
    const facts = [aCheckIn(), aCheckOut()];
    expect(decideCheckOut(attempt(time, { facts }))).toEqual({ kind: 'same', fact: aCheckOut() });
  });

  test('left at 16:20, the same code again', () => {
    const facts = [aCheckIn(), leftAt('16:20', true)];
    const again = attempt('16:20', { facts, leaving: true, nowMs: at('16:25') });
    expect(decideCheckOut(again).kind).toBe('same');
  });

  test('left at 16:20 and back: only the host can say so', () => {
    const facts = [aCheckIn(), leftAt('16:20', true)];
    expect(decideCheckOut(attempt('16:55', { facts }))).toMatchObject({
      error: { code: 'leftBefore', message: '您 16:20 已经提前离开。若又回来了，请告诉主持人。' },
    });
  });
});

describe('a code that arrives after its slot', () => {
  const claim = aClaim({ act: 'checkOut', slot: slotAt(at('16:58')), claimedAtMs: at('19:40') });

  test('waits for the host', () => {
    const session = aClosedSession(asked);
    const late = attempt('16:58', { session, queued: true, nowMs: at('19:40') });
    expect(decideCheckOut(late)).toEqual({ kind: 'claim', claim });
    expect(decideCheckOut({ ...late, claim, nowMs: at('20:00') })).toEqual({ kind: 'claim', claim });
  });

  test('also of somebody whose code of coming still waits', () => {
    const both = attempt('16:58', { facts: [], claims: [aClaim()], queued: true, nowMs: at('17:10') });
    expect(decideCheckOut(both).kind).toBe('claim');
  });

  test.each([
    ['16:58', false],
    ['16:49:45', false],
    ['16:49:30', true],
  ])('accepted, one shown at %s is early: %s, by the last moment of its slot', (time, leftEarly) => {
    const [hour = '', minute = '', second = '0'] = time.split(':');
    const slot = slotAt(at(`${hour}:${minute}`) + Number(second) * 1000);
    const by = { memberId: 'm40', nowMs: at('20:00') };
    expect(acceptedCheckOut({ ...claim, slot }, aClosedSession(asked), [], by)).toMatchObject({
      kind: 'checkOut',
      leftEarly,
      recordedBy: 'm40',
      evidence: { way: 'claim', slot, claimedAtMs: at('19:40') },
    });
  });
});

describe('a check-out is refused', () => {
  test.each<[string, string, Partial<CheckOutAttempt>]>([
    ['where nobody is asked to', 'notAsked', { session: anOpenSession() }],
    ['before the session began', 'notStarted', { session: aSession(asked) }],
    ['of a cancelled session', 'cancelled', { session: aSession({ ...asked, state: 'cancelled' }) }],
    ['of somebody who never came', 'notCheckedIn', { facts: [] }],
    ['with a code of elsewhere', 'wrongSession', { proof: { kind: 'otherSession', title: '说课' } }],
    ['with a wrong code', 'codeInvalid', { proof: { kind: 'invalid' } }],
    ['with an old code', 'codeExpired', { nowMs: at('16:59') }],
    ['after the end', 'closed', { session: aClosedSession(asked), nowMs: at('17:05') }],
    [
      'queued, when its claim was turned down',
      'closed',
      { session: aClosedSession(asked), queued: true, nowMs: at('20:00'), claim: aClaim({ settledAtMs: 1 }) },
    ],
  ])('%s: %s', (_, code, changes) => {
    expect(decideCheckOut(attempt('16:58', changes))).toMatchObject({ kind: 'refuse', error: { code } });
  });
});

test('leaving is early exactly before the window, whenever it is, and never without having been asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 100 }), fc.boolean(), fc.boolean(), (minute, leaving, queued) => {
      const nowMs = at('15:30') + minute * 60_000;
      const decision = decideCheckOut(attempt('15:30', { nowMs, proof: shown(nowMs), leaving, queued }));
      const early = nowMs < at('16:50');
      if (decision.kind === 'post') expect(decision.fact.leftEarly).toBe(early);
      expect(decision.kind).toBe(early && !leaving && !queued ? 'refuse' : 'post');
    }),
  );
});

test('a code that is no longer taken never counts by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 * 60 * 60 }), fc.boolean(), (seconds, queued) => {
      const nowMs = at('16:55') + seconds * 1000;
      const decision = decideCheckOut(attempt('16:55', { nowMs, queued }));
      if (slotAt(nowMs) > slotAt(at('16:55')) + 1) expect(decision.kind).toBe(queued ? 'claim' : 'refuse');
      else expect(decision.kind).toBe('post');
    }),
  );
});
