import * as v from 'valibot';
import type { AttendanceFact } from '../facts';
import type { SessionRow } from '../session-table';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';
import { onSession } from './on-session';

const mark = v.picklist(['late', 'absentMidway', 'leftEarly']);
type Mark = v.InferOutput<typeof mark>;

/** An amount for each late arrival, absence midway and early departure in any applicable session attended. */
export const attendanceMarks = v.strictObject({
  kind: v.literal('attendanceMarks'),
  ...clauseFields,
  marks: v.pipe(v.array(mark), v.minLength(1)),
  eachHundredths: hundredths,
});

type AttendanceMarks = v.InferOutput<typeof attendanceMarks>;

const markNames: Readonly<Record<Mark, string>> = {
  late: '迟到',
  absentMidway: '间缺',
  leftEarly: '早退',
};

export function attendanceMarksRule({ marks, eachHundredths }: AttendanceMarks): ClauseRule {
  return {
    readings: {
      attendance: {
        amountOf(fact) {
          let count = 0;
          for (const each of marks) if (fact[each] === true) count += 1;
          return count === 0 ? undefined : count * eachHundredths;
        },
        reasonFor(fact: AttendanceFact, amount: number, session: SessionRow | undefined) {
          const names = marks.filter((each) => fact[each] === true).map((each) => markNames[each]);
          return `${onSession(session)}${names.join('、')}，扣 ${plainNumber(amount)} 分`;
        },
      },
    },
  };
}
