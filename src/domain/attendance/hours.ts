import type { Attendance } from './attendance';
import type { TrainingSession } from './training-session';

/**
 * Hours got this term, in hundredths: those of every session attended or made up, required or not. Exact, never provisional.
 * A late arrival keeps its hours (plan-110, decisions); a leave gives none. Fits `HoursTotal` of the contract.
 */
export function hoursOf(
  sessions: readonly Pick<TrainingSession, 'sessionId' | 'hoursHundredths'>[],
  attendance: ReadonlyMap<string, Attendance>,
  targetHundredths: number | null,
) {
  let hoursHundredths = 0;
  for (const { sessionId, hoursHundredths: hours } of sessions) {
    const { checkIn = null, makeUp = null } = attendance.get(sessionId) ?? {};
    if (checkIn !== null || makeUp !== null) hoursHundredths += hours;
  }
  return { hoursHundredths, targetHundredths };
}
