import * as v from 'valibot';
import { isGot, type TeacherAttendance } from '../attendance';
import { type Fraction, fraction, rounded } from '../exact';
import { ledgerNumber, plainNumber } from '../wording';
import { attendanceReason } from './attendance-reason';
import { clauseFields } from './clause-fields';
import type { ClauseFinish, ClauseRule } from './clause-rule';
import { onSession } from './on-session';

/**
 * The hours of the applicable required sessions that a teacher got.
 *
 * `exempt: scaleUp` multiplies them by R ÷ (R − E), R the hours of all applicable required sessions, E those missed
 * on leave protected by law, so that nobody loses by such leave.
 */
export const sessionHours = v.strictObject({
  kind: v.literal('sessionHours'),
  ...clauseFields,
  sessions: v.literal('required'),
  exempt: v.literal('scaleUp'),
});

type SessionHours = v.InferOutput<typeof sessionHours>;

export function sessionHoursRule(_clause: SessionHours): ClauseRule {
  return {
    readings: {
      attendance: {
        amountOf(fact, session) {
          if (session?.required !== true) return undefined;
          return isGot(fact) ? session.hoursHundredths : 0;
        },
        reasonFor(fact, amount, session) {
          return `${onSession(session)}${attendanceReason(fact, amount)}`;
        },
      },
    },
    finish: scaleUpForExempt,
  };
}

const scaleUpForExempt: ClauseFinish = {
  amount(got, { requiredHoursHundredths, exemptHoursHundredths }) {
    if (exemptHoursHundredths === 0) return got;
    const owedHundredths = requiredHoursHundredths - exemptHoursHundredths;
    if (owedHundredths === 0) return undefined;
    return fraction(got.numerator * requiredHoursHundredths, owedHundredths);
  },
  remarks: (got, attendance) => [...exemptRemarks(got, attendance), ...unrecordedRemarks(attendance)],
};

function exemptRemarks(got: Fraction, attendance: TeacherAttendance): string[] {
  const { requiredHoursHundredths, exemptHoursHundredths } = attendance;
  if (exemptHoursHundredths === 0) return [];
  const scaled = scaleUpForExempt.amount(got, attendance);
  if (scaled === undefined) return ['必修培训都在受保护的假期内，本项不适用'];
  const owed = plainNumber(requiredHoursHundredths - exemptHoursHundredths);
  const formula = `${plainNumber(got.numerator)} × ${plainNumber(requiredHoursHundredths)} ÷ ${owed}`;
  const result = ledgerNumber(rounded(scaled));
  return [`受保护的假 ${plainNumber(exemptHoursHundredths)} 学时不作要求，学时按 ${formula} = ${result} 计`];
}

function unrecordedRemarks({ unrecordedSessions }: TeacherAttendance): string[] {
  return unrecordedSessions === 0 ? [] : [`${unrecordedSessions} 次必修培训没有记录，按无故缺勤计`];
}
