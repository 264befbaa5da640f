import fc from 'fast-check';
import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, anOpenSession } from '@/testing/session-builder';
import { noYardstick } from '../ledger/cohort';
import { projectTeacher } from '../ledger/project';
import { builtInRuleBook } from '../scoring/books/built-in';
import { scoreTeacher } from '../scoring/teacher-score';
import { schoolDay } from '../term/school-day';
import { noAttendance } from './attendance';
import { type CheckInAttempt, decideCheckIn } from './decide-check-in';
import { SLOT_MS, slotAt, slotStartsAtMs } from './slots';
import type { TrainingSession } from './training-session';

const MINUTE = 60_000;
const book = builtInRuleBook('plan-110')!;

function at(moment: string): number {
  return Date.parse(`${moment}+08:00`);
}

function openFrom(start: string, minutes = 90): TrainingSession {
  const startsAtMs = at(start);
  return anOpenSession({
    startsAtMs,
    endsAtMs: startsAtMs + minutes * MINUTE,
    lateAfterMs: startsAtMs,
    openedAtMs: startsAtMs - 20 * MINUTE,
  });
}

function attempt(session: TrainingSession, slot: number, nowMs: number, queued = false): CheckInAttempt {
  return {
    memberId: 'm01',
    session,
    attendance: noAttendance,
    facts: [],
    claim: null,
    proof: { kind: 'slot', slot },
    queued,
    phone: null,
    minutesToWait: 0,
    nowMs,
  };
}

function outcome(decision: ReturnType<typeof decideCheckIn>): string {
  if (decision.kind === 'post') return decision.fact.late ? 'late' : 'onTime';
  return decision.kind === 'refuse' ? decision.error.code : decision.kind;
}

describe('a code scanned at the moment it is shown', () => {
  test.each([
    ['2026-12-18T08:00', '2026-12-18T07:59', 'onTime'],
    ['2026-12-18T08:00', '2026-12-18T08:00', 'onTime'],
    ['2026-12-18T08:00', '2026-12-18T08:01', 'late'],
    ['2026-12-18T23:59', '2026-12-18T23:58', 'onTime'],
    ['2026-12-18T23:59', '2026-12-19T00:01', 'late'],
    ['2026-12-19T00:00', '2026-12-18T23:59', 'onTime'],
    ['2026-12-19T00:00', '2026-12-19T00:01', 'late'],
    ['2026-12-31T23:30', '2027-01-01T00:01', 'late'],
  ])('of a session at %s, at %s, is %s', (start, moment, said) => {
    expect(outcome(decideCheckIn(attempt(openFrom(start), slotAt(at(moment)), at(moment))))).toBe(said);
  });
});

describe('at the edges of slots', () => {
  const session = openFrom('2026-12-18T23:50');

  test('a code is taken for its slot and the next one, at any hour, whatever the phone’s clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 60_000 }),
        fc.integer({ min: 0, max: 4 * SLOT_MS }),
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        (afterOpeningMs, delayMs, skewMs) => {
          const shownAtMs = (session.openedAtMs ?? 0) + afterOpeningMs;
          const nowMs = shownAtMs + delayMs;
          jest.useFakeTimers({ now: nowMs + skewMs });
          const decided = decideCheckIn(attempt(session, slotAt(shownAtMs), nowMs));
          const taken = nowMs < slotStartsAtMs(slotAt(shownAtMs) + 2);
          expect(decided.kind).toBe(taken ? 'post' : 'refuse');
        },
      ),
    );
    jest.useRealTimers();
  });

  test('a kept code that comes later is a claim and never a fact, and one from before the opening is nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60 * 60_000, max: 60 * 60_000 }),
        fc.integer({ min: 2 * SLOT_MS, max: 86_400_000 }),
        (afterOpeningMs, delayMs) => {
          const shownAtMs = (session.openedAtMs ?? 0) + afterOpeningMs;
          const decided = decideCheckIn(attempt(session, slotAt(shownAtMs), shownAtMs + delayMs, true));
          const wasOpen = slotAt(shownAtMs) >= slotAt(session.openedAtMs ?? 0);
          expect(decided.kind).toBe(wasOpen ? 'claim' : 'refuse');
        },
      ),
    );
  });
});

describe('at the edges of the term, which ends on 31 January 2027', () => {
  function hoursOf(session: TrainingSession): number {
    const closed = { ...session, state: 'closed', audienceMemberIds: ['m01'] } as const;
    const record = aRecord({ sessions: [closed], facts: [aCheckIn({ sessionId: session.sessionId })] });
    return scoreTeacher(book, projectTeacher(record, session.endsAtMs).input, noYardstick).hoursHundredths;
  }

  test.each([
    ['2026-09-01T00:01', 150],
    ['2027-01-31T23:59', 150],
    ['2027-02-01T00:01', 0],
  ])('a session that begins at %s gives %s hundredths of an hour', (start, hundredths) => {
    expect(hoursOf(openFrom(start))).toBe(hundredths);
  });

  test('a session over midnight belongs to the day on which it begins', () => {
    const session = openFrom('2027-01-31T23:30', 120);
    expect(schoolDay(session.endsAtMs)).toBe('2027-02-01');
    expect(hoursOf(session)).toBe(150);
  });
});
