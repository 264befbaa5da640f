import type { Booklet } from '@/contract/ledger';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';

/** 暂计，截至 10:05: what hangs on others says so, with the time at which they were measured. */
export function standingOf({
  frozen,
  provisional,
  yardstickAtMs,
}: Pick<Booklet, 'frozen' | 'provisional' | 'yardstickAtMs'>): string {
  if (!provisional) return frozen ? '已定稿' : '得分';
  if (yardstickAtMs === null) return '暂计';
  const isToday = schoolDay(yardstickAtMs) === schoolDay(serverNow());
  return `暂计，截至 ${isToday ? '' : `${monthDay(yardstickAtMs)} `}${clockTime(yardstickAtMs)}`;
}
