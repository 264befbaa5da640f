import { dutyDue, dutyNote, isOwed } from '@/components/list/duty-words';
import type { DueView } from '@/contract/due-lists';
import { dueMoment } from '@/domain/submission/due-line';
import { commonTitle, type DueRow, type DueSectionName } from '@/domain/submission/due-rows';
import { atSchoolTime, schoolDay } from '@/domain/term/school-day';

const DAY_MS = 86_400_000;

export const sectionTitles: Readonly<Record<DueSectionName, string>> = {
  returned: '退回修改',
  overdue: '逾期',
  thisWeek: '本周',
  later: '以后',
  handedIn: '已完成',
};

/** The end of Sunday in the week of a moment; weeks begin on Monday. */
export function weekEndOf(nowMs: number): number {
  const midday = atSchoolTime(schoolDay(nowMs), '12:00');
  const untilSunday = (7 - new Date(midday).getUTCDay()) % 7;
  return atSchoolTime(schoolDay(midday + untilSunday * DAY_MS), '23:59') + 59_999;
}

/** What a row says of several duties that fall due together: 听课 3/8. */
export function rowWords({ first, lines, handedIn }: DueRow, nowMs: number) {
  const title = commonTitle(lines.map((line) => line.title));
  const figure = `${handedIn}/${lines.length}`;
  const due = { ...first, dueAtMs: dueMoment(first) };
  return {
    title: `${title} ${figure}`,
    note: isOwed(first) ? `下一份：${dutyNote(first)}` : '都交了',
    ...dutyDue(due, nowMs),
  };
}

/** Where a tap on several leads. */
export function rowPath({ first }: DueRow): string {
  return `/pages/duties/index?seriesId=${first.seriesId}&dueAtMs=${first.dueAtMs}`;
}

/** Of a series those that fall due together, or all of it. */
export function ofSeries(
  duties: readonly DueView[],
  seriesId: string,
  dueAtMs: number | null,
): readonly DueView[] {
  return duties.filter(
    (duty) => duty.seriesId === seriesId && (dueAtMs === null || duty.dueAtMs === dueAtMs),
  );
}
