import { atSchoolTime, monthDay, weekday } from '@/domain/term/school-day';

/** 12月10日 周四 */
export function dayWords(day: string): string {
  const atMs = atSchoolTime(day, '12:00');
  return `${monthDay(atMs)} ${weekday(atMs)}`;
}
