import { daysAfter } from '../term/calendar-day';
import { schoolDay } from '../term/school-day';
import type { Trip } from './trip';
import { tripDays } from './trip-days';
import { isPast } from './trip-past';
import { isDue, type TripStage } from './trip-stage';

/** So many stand on the tab; the list has all. */
const MOST = 3;
/** Whoever leaves within a week is news; a trip of next month is not. */
const NEWS_DAYS = 7;

interface Staged {
  readonly stage: TripStage;
  readonly from: string;
  readonly mine: boolean;
}

/** Of trips in their order, those that are going on: on the road, back with something to do, about to leave; one's own always. */
export function goingOn<Entry extends Staged>(entries: readonly Entry[], nowMs: number): Entry[] {
  const soon = daysAfter(schoolDay(nowMs), NEWS_DAYS);
  const isNews = ({ stage, from, mine }: Staged) => {
    if (isPast(stage) || stage === 'asked') return false;
    return mine || stage !== 'going' || from <= soon;
  };
  return entries.filter(isNews).slice(0, MOST);
}

/** What runs after a return, in words; null while nothing does. */
export function dueWords(
  trip: Pick<Trip, 'returnedOn' | 'to' | 'extension' | 'cascade'>,
  stage: TripStage,
  nowMs: number,
): { readonly title: string; readonly note: string } | null {
  if (stage === 'held') return { title: '二次培训已举行', note: '等教研组长评定' };
  if (!isDue(stage)) return null;
  const { left, lastDay, lastDayNote } = tripDays(trip, nowMs);
  const last = lastDayNote === '' ? lastDay : `${lastDay}（${lastDayNote}）`;
  const step = trip.cascade === null ? '二次培训' : '二次培训已安排';
  return { title: `${step}，还有 ${left} 个工作日`, note: `最晚 ${last}，逾期不计学分` };
}
