import { isExempt, isGot, type TeacherAttendance } from './attendance';
import type { AttendanceFact, ScoredTeacher } from './facts';
import { applies, type SessionRow, type SessionTable, type SessionWindow } from './session-table';

/** Running sums of attendance, one row per teacher, in flat arrays so that a fact costs no allocation. */
export class AttendanceSheet {
  private readonly windows: readonly SessionWindow[];
  private readonly hoursGot: Float64Array;
  private readonly exemptHours: Float64Array;
  private readonly exemptSessions: Int32Array;
  /** Required sessions that were got, excused or exempt. */
  private readonly answeredSessions: Int32Array;
  /** Required sessions with an attendance fact, whatever it says. */
  private readonly recordedSessions: Int32Array;

  constructor(
    private readonly sessions: SessionTable,
    teachers: readonly ScoredTeacher[],
  ) {
    this.windows = teachers.map((teacher) => sessions.windowOf(teacher));
    this.hoursGot = new Float64Array(teachers.length);
    this.exemptHours = new Float64Array(teachers.length);
    this.exemptSessions = new Int32Array(teachers.length);
    this.answeredSessions = new Int32Array(teachers.length);
    this.recordedSessions = new Int32Array(teachers.length);
  }

  /** Takes the fact down and returns its session; undefined when the session does not apply to the teacher. */
  take(row: number, fact: AttendanceFact): SessionRow | undefined {
    const session = this.sessions.rowById.get(fact.sessionId);
    if (session === undefined || !applies(session, this.windows[row]!)) return undefined;
    const got = isGot(fact);
    if (got) this.hoursGot[row]! += session.hoursHundredths;
    if (session.required) {
      const exempt = isExempt(fact);
      this.recordedSessions[row]! += 1;
      if (got || exempt || fact.excused === true) this.answeredSessions[row]! += 1;
      if (exempt) {
        this.exemptHours[row]! += session.hoursHundredths;
        this.exemptSessions[row]! += 1;
      }
    }
    return session;
  }

  attendanceOf(row: number): TeacherAttendance {
    const { requiredSessions, requiredHoursHundredths } = this.windows[row]!;
    return {
      hoursGotHundredths: this.hoursGot[row]!,
      requiredSessions,
      requiredHoursHundredths,
      exemptSessions: this.exemptSessions[row]!,
      exemptHoursHundredths: this.exemptHours[row]!,
      unexcusedSessions: requiredSessions - this.answeredSessions[row]!,
      unrecordedSessions: requiredSessions - this.recordedSessions[row]!,
    };
  }
}
