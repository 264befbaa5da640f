import fc from 'fast-check';
import { aCheckIn, aClaim, aClosedSession, anOpenSession } from '@/testing/session-builder';
import type { Fact, RollCallFact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession, noAttendance } from './attendance';
import type { ProvenAct } from './decide-check-in';
import { decideRollCall } from './decide-roll-call';
import type { Proof } from './proof';
import { SLOT_MS, slotAt } from './slots';

const at = (time: string) => atSchoolTime('2026-12-18', time);
const opened = at('16:10') + 7_000;
const call = { call: 1, openedAtMs: opened, untilMs: opened + 60_000 };

function answer(nowMs: number, changes: Partial<ProvenAct> = {}): ProvenAct {
  const facts: readonly Fact[] = changes.facts ?? [aCheckIn()];
  return {
    memberId: 'm01',
    session: anOpenSession({ rollCalls: [call] }),
    attendance: attendanceBySession(facts, []).get('2026-1-s08') ?? noAttendance,
    facts,
    proof: { kind: 'slot', slot: slotAt(nowMs) },
    minutesToWait: 0,
    nowMs,
    ...changes,
  };
}

function answered(nowMs: number): RollCallFact {
  const decision = decideRollCall(answer(nowMs));
  if (decision.kind !== 'post') throw new Error(decision.kind);
  return decision.fact;
}

const codeOf = (act: ProvenAct) => {
  const decision = decideRollCall(act);
  return decision.kind === 'refuse' ? decision.error.code : decision.kind;
};

describe('a call of one minute, opened at 16:10:07', () => {
  test('is answered by a code of that minute', () => {
    expect(answered(opened + 20_000)).toMatchObject({
      kind: 'rollCall',
      factId: 'rollCall:2026-1-s08.m01.1:0',
      call: 1,
      slot: slotAt(opened + 20_000),
      recordedAtMs: opened + 20_000,
    });
  });

  test('by a code of its last second that a slow network brings ten seconds later', () => {
    const proof: Proof = { kind: 'slot', slot: slotAt(call.untilMs - 1000) };
    expect(codeOf(answer(call.untilMs + 9_000, { proof }))).toBe('post');
  });

  test('not by a code that was shown before it was opened', () => {
    const proof: Proof = { kind: 'slot', slot: slotAt(opened) - 1 };
    expect(codeOf(answer(opened + 5_000, { proof }))).toBe('codeExpired');
  });

  test('not by the codes after it: the host sees who is missing, and nothing else follows', () => {
    const late = decideRollCall(answer(call.untilMs + SLOT_MS));
    expect(late).toMatchObject({ error: { code: 'callOver' } });
  });

  test('twice is once, with whatever code', () => {
    const facts = [aCheckIn(), answered(opened + 20_000)];
    expect(codeOf(answer(opened + 40_000, { facts }))).toBe('same');
    expect(codeOf(answer(call.untilMs + 90_000, { facts }))).toBe('same');
  });

  test('in an online session by a code said after it was opened, and by none from before', () => {
    const spoken = (saidAtMs: number) => answer(opened + 50_000, { proof: { kind: 'spoken', saidAtMs } });
    expect(codeOf(spoken(opened))).toBe('post');
    expect(codeOf(spoken(opened - 1))).toBe('codeExpired');
  });

  test('the second call has a fact of its own', () => {
    const second = { call: 2, openedAtMs: at('16:40'), untilMs: at('16:41') };
    const session = anOpenSession({ rollCalls: [call, second] });
    const facts = [aCheckIn(), answered(opened + 20_000)];
    expect(decideRollCall(answer(at('16:40') + 30_000, { session, facts }))).toMatchObject({
      fact: { factId: 'rollCall:2026-1-s08.m01.2:0', call: 2 },
    });
  });

  test('whose code of coming waits for the host may answer', () => {
    const attendance = { ...noAttendance, claim: aClaim() };
    expect(codeOf(answer(opened + 20_000, { facts: [], attendance }))).toBe('post');
  });

  test.each<[string, string, Partial<ProvenAct>]>([
    ['no call was opened', 'noCall', { session: anOpenSession() }],
    ['the session is closed', 'noCall', { session: aClosedSession({ rollCalls: [call] }) }],
    ['who never checked in', 'notCheckedIn', { facts: [] }],
    ['a wrong code', 'codeInvalid', { proof: { kind: 'invalid' } }],
    ['after too many wrong codes', 'slowDown', { minutesToWait: 2 }],
  ])('%s: %s', (_, code, changes) => {
    expect(codeOf(answer(opened + 20_000, changes))).toBe(code);
  });
});

test('only a code whose slot touches the window answers, and only while it is fresh', () => {
  const seconds = fc.integer({ min: -120, max: 240 });
  fc.assert(
    fc.property(seconds, seconds, (shownAfter, askedAfter) => {
      const nowMs = opened + askedAfter * 1000;
      const slot = slotAt(opened + shownAfter * 1000);
      const touches = (slot + 1) * SLOT_MS > opened && slot * SLOT_MS < call.untilMs;
      const fresh = slot === slotAt(nowMs) || slot === slotAt(nowMs) - 1;
      const decision = decideRollCall(answer(nowMs, { proof: { kind: 'slot', slot } }));
      expect(decision.kind === 'post').toBe(touches && fresh);
    }),
  );
});
