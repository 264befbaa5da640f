import { monthDay, schoolDay, weekday } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';

/** 今天截止, 12月20日 周日截止, 已截止. */
export function untilWords({
  untilMs,
  closed,
}: {
  readonly untilMs: number;
  readonly closed: boolean;
}): string {
  if (closed) return '已截止';
  if (schoolDay(untilMs) === schoolDay(serverNow())) return '今天截止';
  return `${monthDay(untilMs)} ${weekday(untilMs)}截止`;
}
