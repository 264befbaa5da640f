import { isGot } from './attendance';
import { AttendanceSheet } from './attendance-sheet';
import { attendanceReason } from './clauses/attendance-reason';
import { onSession } from './clauses/on-session';
import { roundHalfUp } from './exact';
import type { TermFile } from './facts';
import type { HoursRule } from './hours-rule';
import type { Posting } from './postings';
import { reversedIds } from './reversed-facts';
import { applies, sessionTable } from './session-table';
import type { TeacherInput } from './teacher-score';

/** One teacher's line of the hours statement (学时统计表) in the unit of its ledger. */
export interface HoursStatement {
  readonly teacherId: string;
  readonly groupId: string;
  /** What the applicable sessions got are worth, required or not. */
  readonly amountHundredths: number;
  readonly targetHundredths: number;
  readonly met: boolean;
}

/** Everybody's hours as this ledger counts them, in the order of the file's teachers. One pass over the facts. */
export function hoursStatements(
  { perHourHundredths, targetHundredths }: HoursRule,
  { term, teachers, sessions, facts }: TermFile,
): HoursStatement[] {
  const rows = new Map(teachers.map((teacher, row) => [teacher.id, row]));
  const sheet = new AttendanceSheet(sessionTable(sessions, term), teachers);
  const reversed = reversedIds(facts);
  for (const fact of facts) {
    if (fact.kind !== 'attendance' || reversed.has(fact.id)) continue;
    const row = rows.get(fact.teacherId);
    if (row !== undefined) sheet.take(row, fact);
  }
  return teachers.map(({ id: teacherId, groupId }, row) => {
    const { hoursGotHundredths } = sheet.attendanceOf(row);
    const amountHundredths = roundHalfUp(hoursGotHundredths * perHourHundredths, 100);
    return {
      teacherId,
      groupId,
      amountHundredths,
      targetHundredths,
      met: amountHundredths >= targetHundredths,
    };
  });
}

/** One teacher's sessions as this ledger counts them, in the order of fact ids. */
export function hoursPostings(rule: HoursRule, { term, teacher, sessions, facts }: TeacherInput): Posting[] {
  const table = sessionTable(sessions, term);
  const window = table.windowOf(teacher);
  const reversed = reversedIds(facts);
  return facts
    .flatMap((fact): Posting[] => {
      if (fact.kind !== 'attendance' || fact.teacherId !== teacher.id || reversed.has(fact.id)) return [];
      const session = table.rowById.get(fact.sessionId);
      if (session === undefined || !applies(session, window)) return [];
      const amount = isGot(fact) ? roundHalfUp(session.hoursHundredths * rule.perHourHundredths, 100) : 0;
      const text = `${onSession(session)}${attendanceReason(fact, session.hoursHundredths)}`;
      return [{ clause: rule.id, factId: fact.id, amount, unit: rule.unit, text }];
    })
    .sort((a, b) => (a.factId < b.factId ? -1 : 1));
}
