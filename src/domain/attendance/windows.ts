import type { TrainingSession } from './training-session';

/** Whoever waits at the door when the code comes up late has this long to scan it before it counts as late (decision). */
export const SCANNING_TIME_MS = 10 * 60_000;

const MINUTE_MS = 60_000;

type Timed = Pick<
  TrainingSession,
  'startsAtMs' | 'endsAtMs' | 'lateAfterMs' | 'lateAfterMinutes' | 'checkInMinutes' | 'checkOutMinutes'
>;

/** Check-in after this is late: the threshold after the start, or the scanning time after an opening that came late. */
export function lateAfterMs(
  session: Pick<Timed, 'startsAtMs' | 'lateAfterMinutes'>,
  openedAtMs: number | null,
): number {
  const planned = session.startsAtMs + session.lateAfterMinutes * MINUTE_MS;
  return openedAtMs === null ? planned : Math.max(planned, openedAtMs + SCANNING_TIME_MS);
}

/** Late counts from when somebody was there; a moment exactly at the limit is on time. */
export function isLate(session: Pick<Timed, 'lateAfterMs'>, atMs: number): boolean {
  return atMs > session.lateAfterMs;
}

/** Whether check-in is over although the session goes on. Never before whoever comes on time could scan. */
export function isCheckInOver(session: Timed, atMs: number): boolean {
  if (session.checkInMinutes === null) return false;
  return atMs > Math.max(session.startsAtMs + session.checkInMinutes * MINUTE_MS, session.lateAfterMs);
}

/** From when on leaving is leaving at the end; null where nobody is asked to check out. */
export function checkOutFromMs({ endsAtMs, startsAtMs, checkOutMinutes }: Timed): number | null {
  return checkOutMinutes === null ? null : Math.max(startsAtMs, endsAtMs - checkOutMinutes * MINUTE_MS);
}

/** Whether leaving at this moment is an early departure (早退); exactly at the limit is not. */
export function isEarlyDeparture(session: Timed, atMs: number): boolean {
  return atMs < (checkOutFromMs(session) ?? session.endsAtMs);
}
