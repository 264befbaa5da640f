import type { AttendanceFact } from '../facts';
import { plainNumber } from '../wording';

/** Why a session brought `amount` hundredths of an hour, or none. */
export function attendanceReason(fact: AttendanceFact, amount: number): string {
  if (fact.status === 'present') return `${presence(fact)}，记 ${plainNumber(amount)} 学时`;
  if (fact.madeUp === true) return `已补训，记 ${plainNumber(amount)} 学时`;
  if (fact.protected === true) return '受保护的假，这次不作要求';
  return fact.excused === true ? '请假未补训，不记学时' : '无故缺勤，不记学时';
}

function presence(fact: AttendanceFact): string {
  const marks = [
    fact.late === true ? '迟到' : '',
    fact.absentMidway === true ? '间缺' : '',
    fact.leftEarly === true ? '早退' : '',
  ].filter((mark) => mark !== '');
  return marks.length === 0 ? '出席' : `出席（${marks.join('、')}）`;
}
