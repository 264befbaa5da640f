import type { SubmissionState } from '@/domain/submission/submission';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import type { ChipProps } from '../figure/chip';

export interface DutyLine {
  readonly dutyId: string;
  readonly title: string;
  readonly dueAtMs: number;
  readonly state: SubmissionState | 'none';
  readonly characters: number;
  readonly overdue: boolean;
  /** Until when a returned piece is asked for again. */
  readonly returnDueAtMs?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far a duty's piece has come, in a few words. */
export function dutyNote({ state, characters, returnDueAtMs }: DutyLine): string {
  switch (state) {
    case 'none':
      return '尚未开始';
    case 'draft':
      return `草稿 ${characters} 字`;
    case 'submitted':
      return '已提交，等待审阅';
    case 'returned':
      return returnDueAtMs === undefined
        ? '退回修改，看看评语'
        : `退回修改，${monthDay(returnDueAtMs)}前再交`;
    case 'approved':
      return '已通过';
    case 'rejected':
      return '未通过';
  }
}

/** Whether the piece is still in its author's hands. */
export function isOwed({ state }: DutyLine): boolean {
  return state === 'none' || state === 'draft' || state === 'returned';
}

/** When it is due: a chip when that is soon or past, a plain date otherwise. */
export function dutyDue(duty: DutyLine, nowMs: number): { value?: string; chip?: ChipProps } {
  if (duty.state === 'approved') return { chip: { text: '已通过', tone: 'ok', icon: 'check' } };
  if (duty.state === 'returned') return { chip: { text: '已退回', tone: 'red' } };
  if (!isOwed(duty)) return { value: monthDay(duty.dueAtMs) };
  if (duty.overdue) return { chip: { text: `${monthDay(duty.dueAtMs)} 已截止`, tone: 'amber' } };
  const today = schoolDay(nowMs);
  const due = schoolDay(duty.dueAtMs);
  if (due === today) return { chip: { text: `今天 ${clockTime(duty.dueAtMs)}`, tone: 'amber' } };
  if (due === schoolDay(nowMs + DAY_MS)) {
    return { chip: { text: `明天 ${clockTime(duty.dueAtMs)}`, tone: 'amber' } };
  }
  return { value: monthDay(duty.dueAtMs) };
}

/** Where a tap leads: to the pen while the piece is in its author's hands, to the piece as handed in afterwards. */
export function dutyPath(duty: DutyLine): string {
  return `/pages/${isOwed(duty) ? 'writing' : 'piece'}/index?dutyId=${duty.dutyId}`;
}
