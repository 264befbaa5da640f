import type { AttendanceFact } from './facts';

/** Present, or absent and made up later (补训). */
export function isGot(fact: AttendanceFact): boolean {
  return fact.status === 'present' || fact.madeUp === true;
}

/** Missed on leave that the law protects and not made up: the session leaves this teacher's required set. */
export function isExempt(fact: AttendanceFact): boolean {
  return !isGot(fact) && fact.protected === true;
}

/**
 * One teacher's attendance in numbers, over the sessions that apply to this teacher. Hours are in hundredths.
 * A required session without any record is an unexcused absence (无故缺勤).
 */
export interface TeacherAttendance {
  /** Of all sessions got, required or not. */
  readonly hoursGotHundredths: number;
  readonly requiredSessions: number;
  /** R of the rule books. */
  readonly requiredHoursHundredths: number;
  readonly exemptSessions: number;
  /** E of the rule books. */
  readonly exemptHoursHundredths: number;
  /** Required sessions missed without excuse, recorded or not. */
  readonly unexcusedSessions: number;
  /** Those of them that have no record at all. */
  readonly unrecordedSessions: number;
}
