import { type Booking, isAtTheSameTime } from '../attendance/clash';
import type { SessionSlot } from '../attendance/session-draft';
import type { TrainingSession } from '../attendance/training-session';
import { calendarDay, daysAfter } from '../term/calendar-day';
import { atSchoolTime, clockTime, schoolDay } from '../term/school-day';
import { cascadeDeadline } from './cascade-deadline';
import { returnDay, type Trip } from './trip';

/** When the school meets, with the hours that it gives for it. */
export interface UsualTime extends Pick<SessionSlot, 'from' | 'to'> {
  readonly hoursHundredths: number;
}

type Met = Pick<TrainingSession, 'startsAtMs' | 'endsAtMs' | 'hoursHundredths' | 'mode' | 'place' | 'state'>;

/** A school that has met nowhere yet: after the afternoon's lessons. */
const FIRST_TIME: UsualTime = { from: '15:30', to: '17:00', hoursHundredths: 150 };
const TIMES = 2;
/** After the deadline, so that a late training can still be held. */
const LATE_DAYS = 3;
const MOST_LOOKED_AT = 60;

/** The times at which the school meets most often, most often first. */
export function usualTimes(sessions: readonly Met[]): UsualTime[] {
  const times = mostFrequent(
    sessions
      .filter(isMet)
      .map(({ startsAtMs, endsAtMs, hoursHundredths }) =>
        JSON.stringify({ from: clockTime(startsAtMs), to: clockTime(endsAtMs), hoursHundredths }),
      ),
  ).map((text) => JSON.parse(text) as UsualTime);
  const distinct = times.filter(({ from }, at) => times.findIndex((other) => other.from === from) === at);
  return distinct.length === 0 ? [FIRST_TIME] : distinct.slice(0, TIMES);
}

/** Where the school meets, most often first. */
export function usualPlaces(sessions: readonly Met[]): string[] {
  return mostFrequent(
    sessions.filter(isMet).flatMap(({ place }) => (place.trim() === '' ? [] : [place.trim()])),
  );
}

/**
 * The working days on which the training can be held: after the return and until the deadline; when that has passed, the
 * next few, which no longer count.
 */
export function cascadeDays(
  trip: Pick<Trip, 'returnedOn' | 'to' | 'extension'>,
  term: { readonly from: string; readonly to: string },
  nowMs: number,
): string[] {
  const today = schoolDay(nowMs);
  const { date: deadline } = cascadeDeadline(trip);
  const first = later(daysAfter(returnDay(trip), 1), today, term.from);
  const isLate = today > deadline;
  const days: string[] = [];
  for (let day = first, looked = 0; day <= term.to && looked < MOST_LOOKED_AT; looked += 1) {
    if (isLate ? days.length === LATE_DAYS : day > deadline) break;
    if (calendarDay(day).off === null) days.push(day);
    day = daysAfter(day, 1);
  }
  return days;
}

/** The hours that a training of this length gives: what the school gives for its like, else its length in quarters. */
export function hoursFor(
  { from, to }: Pick<SessionSlot, 'from' | 'to'>,
  times: readonly UsualTime[],
): number {
  const usual = times.find((time) => time.from === from && time.to === to);
  if (usual !== undefined) return usual.hoursHundredths;
  const minutes = (atSchoolTime('2000-01-01', to) - atSchoolTime('2000-01-01', from)) / 60_000;
  return Math.max(25, Math.round(minutes / 15) * 25);
}

/** The places that nobody else has taken at that time. */
export function freePlaces(
  places: readonly string[],
  { day, from, to }: Pick<SessionSlot, 'from' | 'to'> & { readonly day: string },
  sessions: readonly Pick<Booking, 'sessionId' | 'startsAtMs' | 'endsAtMs' | 'state' | 'place'>[],
): string[] {
  const wanted = { sessionId: '', startsAtMs: atSchoolTime(day, from), endsAtMs: atSchoolTime(day, to) };
  const taken = new Set(
    sessions.filter((other) => isAtTheSameTime(wanted, other)).map(({ place }) => place.trim()),
  );
  return places.filter((place) => !taken.has(place));
}

function isMet({ state, mode }: Met): boolean {
  return state !== 'cancelled' && mode === 'hall';
}

function later(...days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '';
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([value]) => value);
}
