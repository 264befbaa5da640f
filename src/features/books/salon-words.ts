import type { BookSalonView } from '@/contract/books';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';

/** 12月18日 周五 15:30，阶梯教室 */
export function salonNote({ startsAtMs, place }: BookSalonView): string {
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
  return place === '' ? when : `${when}，${place}`;
}

export function salonChip({ state }: BookSalonView) {
  switch (state) {
    case 'cancelled':
      return { text: '已取消', tone: 'amber' } as const;
    case 'closed':
      return { text: '已办', tone: 'plain' } as const;
    case 'open':
      return { text: '进行中', tone: 'pine' } as const;
    case 'planned':
      return undefined;
  }
}
