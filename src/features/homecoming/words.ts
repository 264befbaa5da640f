import type { Homecoming } from '@/contract/homecoming';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';

export const formNames = { cascadeTraining: '二次培训', reportLesson: '汇报课' } as const;

/** `2026-12-14` → 12月14日 周一 */
export function dayWords(day: string): string {
  const atMs = Date.parse(`${day}T12:00:00+08:00`);
  return `${monthDay(atMs)} ${weekday(atMs)}`;
}

export function deadlineText({ deadline }: Homecoming): string {
  return `${dayWords(deadline.date)}${deadline.provisional ? '（暂定）' : ''}`;
}

/** 12月11日 周五 15:30–17:00，录播教室 */
export function sessionText({
  startsAtMs,
  endsAtMs,
  place,
}: {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly place: string;
}): string {
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}–${clockTime(endsAtMs)}`;
  return place === '' ? when : `${when}，${place}`;
}

export type Step = 'notBack' | 'book' | 'hold' | 'judge' | 'done';

/** What comes next with the training. */
export function nextStep({ back, session, judgings }: Homecoming): Step {
  if (!back) return 'notBack';
  if (session === null || session.state === 'cancelled') return 'book';
  if (session.state !== 'closed') return 'hold';
  return judgings.some(({ mayJudge, isMine, judged }) => (mayJudge || isMine) && judged === null)
    ? 'judge'
    : 'done';
}
