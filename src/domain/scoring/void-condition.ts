import * as v from 'valibot';
import type { TeacherAttendance } from './attendance';
import { id, percent, source, words } from './clauses/clause-fields';

/** When a condition holds, its item is void (作废): score 0, own 0, and not part of anybody's highest. */
export const voidCondition = v.variant('kind', [
  /** Unexcused absences, not made up, are more than this share of the required sessions that are not exempt. */
  v.strictObject({
    kind: v.literal('unexcusedShare'),
    id,
    moreThanPercent: percent,
    text: words,
    source,
  }),
  /** A mandated task was missed without excuse. */
  v.strictObject({ kind: v.literal('taskMissed'), id, text: words, source }),
]);

export type VoidCondition = v.InferOutput<typeof voidCondition>;

/** What the conditions look at. */
interface VoidGrounds {
  readonly attendance: TeacherAttendance;
  readonly unexcusedTasks: number;
}

export function isMet(condition: VoidCondition, { attendance, unexcusedTasks }: VoidGrounds): boolean {
  switch (condition.kind) {
    case 'unexcusedShare':
      return attendance.unexcusedSessions * 100 > owedSessions(attendance) * condition.moreThanPercent;
    case 'taskMissed':
      return unexcusedTasks > 0;
  }
}

/** Why a condition that is met voids the item, in plain Chinese. */
export function voidReason(condition: VoidCondition, { attendance, unexcusedTasks }: VoidGrounds): string {
  switch (condition.kind) {
    case 'unexcusedShare': {
      const { unexcusedSessions, unrecordedSessions } = attendance;
      const unrecorded = unrecordedSessions === 0 ? '' : `（其中 ${unrecordedSessions} 次没有记录）`;
      const owed = `应参加 ${owedSessions(attendance)} 次的 ${condition.moreThanPercent}%`;
      return `无故缺勤 ${unexcusedSessions} 次${unrecorded}，超过${owed}，本项作废`;
    }
    case 'taskMissed':
      return `规定任务无故未完成 ${unexcusedTasks} 次，本项作废`;
  }
}

function owedSessions(attendance: TeacherAttendance): number {
  return attendance.requiredSessions - attendance.exemptSessions;
}
