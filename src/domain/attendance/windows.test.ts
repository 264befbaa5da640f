import fc from 'fast-check';
import { aSession } from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { openedSession } from './session-state';
import type { TrainingSession } from './training-session';
import { checkOutFromMs, isCheckInOver, isEarlyDeparture, isLate } from './windows';

const MINUTE = 60_000;

function heldAt(start: string, minutes: number, changes: Partial<TrainingSession> = {}): TrainingSession {
  const startsAtMs = Date.parse(`${start}+08:00`);
  return aSession({
    startsAtMs,
    endsAtMs: startsAtMs + minutes * MINUTE,
    lateAfterMs: startsAtMs,
    ...changes,
  });
}

function opened(session: TrainingSession, atMs: number): TrainingSession {
  const result = openedSession(session, atMs);
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
}

describe('the windows of a session', () => {
  test.each([
    ['07:59', false],
    ['08:00', false],
    ['08:01', true],
  ])('with a start at 08:00, coming at %s is late: %s', (time, late) => {
    const session = opened(heldAt('2026-12-18T08:00', 90), atSchoolTime('2026-12-18', '07:30'));
    expect(isLate(session, atSchoolTime('2026-12-18', time))).toBe(late);
  });

  test.each([
    ['2026-12-18T23:59', false],
    ['2026-12-19T00:01', false],
    ['2026-12-19T00:06', true],
  ])('over midnight, with five minutes of grace from 00:00, coming at %s is late: %s', (time, late) => {
    const session = opened(
      heldAt('2026-12-19T00:00', 60, { lateAfterMinutes: 5 }),
      Date.parse('2026-12-18T23:30+08:00'),
    );
    expect(isLate(session, Date.parse(`${time}+08:00`))).toBe(late);
  });

  test('check-in ends by itself after its minutes, and never before a late opening could be used', () => {
    const session = heldAt('2026-12-18T15:30', 90, { checkInMinutes: 20 });
    const onTime = opened(session, atSchoolTime('2026-12-18', '15:20'));
    expect(isCheckInOver(onTime, atSchoolTime('2026-12-18', '15:50'))).toBe(false);
    expect(isCheckInOver(onTime, atSchoolTime('2026-12-18', '15:51'))).toBe(true);
    const belated = opened(session, atSchoolTime('2026-12-18', '15:45'));
    expect(isCheckInOver(belated, atSchoolTime('2026-12-18', '15:55'))).toBe(false);
  });

  test.each([
    ['16:49', true],
    ['16:50', false],
    ['17:05', false],
  ])('with check-out from ten minutes before the end at 17:00, leaving at %s is early: %s', (time, early) => {
    const session = heldAt('2026-12-18T15:30', 90, { checkOutMinutes: 10 });
    expect(isEarlyDeparture(session, atSchoolTime('2026-12-18', time))).toBe(early);
  });

  test('on any day and hour, whoever comes before the limit is on time and whoever comes after it is late', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 * 24 * 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        (startMinute, lateAfterMinutes, openedAfter, offset) => {
          const startsAtMs = startMinute * MINUTE;
          const session = opened(
            aSession({
              startsAtMs,
              endsAtMs: startsAtMs + 90 * MINUTE,
              lateAfterMs: startsAtMs,
              lateAfterMinutes,
            }),
            startsAtMs + openedAfter * MINUTE,
          );
          const limit = startsAtMs + Math.max(lateAfterMinutes, openedAfter + 10) * MINUTE;
          expect(isLate(session, limit + offset)).toBe(offset > 0);
        },
      ),
    );
  });

  test('leaving is early exactly before the check-out window, however short the session', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 600 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: -600, max: 700 }),
        (length, checkOutMinutes, minute) => {
          const session = heldAt('2026-12-18T15:30', length, { checkOutMinutes });
          const atMs = session.startsAtMs + minute * MINUTE;
          expect(isEarlyDeparture(session, atMs)).toBe(atMs < (checkOutFromMs(session) ?? 0));
          expect(checkOutFromMs(session)).toBeGreaterThanOrEqual(session.startsAtMs);
        },
      ),
    );
  });
});
