import type { LeaveSession } from '@/contract/leave';
import type { LeaveState } from '@/domain/attendance/leave-request';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';

/** 12月18日 周五 15:30 */
export function whenText(atMs: number): string {
  return `${monthDay(atMs)} ${weekday(atMs)} ${clockTime(atMs)}`;
}

/** How the asker stands to a session now. */
export const statusWords: Readonly<Record<LeaveSession['status'], string>> = {
  upcoming: '还没开始',
  open: '正在签到',
  claimed: '等主持人核对',
  onTime: '已签到',
  late: '已签到',
  madeUp: '已补训',
  leave: '已请假',
  absent: '没有签到',
  notExpected: '不要求参加',
  cancelled: '已取消',
};

export const stateTones: Readonly<Record<LeaveState, 'amber' | 'pine' | undefined>> = {
  waiting: 'amber',
  approved: 'pine',
  refused: undefined,
  withdrawn: undefined,
};

/** What whoever decides has to know when results are about; null while they are not. */
export function lateNote(time: VerdictTime): string | null {
  switch (time) {
    case 'beforeResults':
      return null;
    case 'afterResults':
      return '本学期的考核结果已经算过。这里的决定会在重新计算时计入，可能改变这位老师的结果。';
    case 'afterCutoff':
      return '本学期的考核结果已定稿。这里的决定会记下来，列在定稿之后的记录里，不再改变结果。';
  }
}
