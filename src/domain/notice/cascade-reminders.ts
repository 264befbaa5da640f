import type { TrainingSession } from '../attendance/training-session';
import { whenAndWhere } from '../sharing/cascade-booking';
import { cascadeDeadline } from '../sharing/cascade-deadline';
import { deadlineWords } from '../sharing/cascade-words';
import { returnDay, type Trip } from '../sharing/trip';
import { daysAfter } from '../term/calendar-day';
import { atSchoolTime, schoolDay } from '../term/school-day';
import { message } from './cascade-messages';
import { isQuiet, morningOf, wakingBefore } from './duty-quiet-hours';
import { REMINDER_WINDOW_MS } from './duty-reminders';
import type { Message } from './message';

type Kind = 'returned' | 'dayBefore' | 'lastDay' | 'passed';

/** When the bags are unpacked; who came back later is told in the morning. */
const EVENING = '18:00';
const MORNING = '07:00';

const DAY_MS = 86_400_000;

/** The moments that call for each reminder. Of two for one, whichever a run of the timer meets first tells. */
export function cascadeMoments(
  trip: Pick<Trip, 'returnedOn' | 'to' | 'extension'>,
): Readonly<Record<Kind, readonly number[]>> {
  const back = returnDay(trip);
  const { date } = cascadeDeadline(trip);
  return {
    returned: [atSchoolTime(back, EVENING), atSchoolTime(daysAfter(back, 1), MORNING)],
    dayBefore: [atSchoolTime(daysAfter(date, -1), MORNING)],
    lastDay: [atSchoolTime(date, MORNING)],
    passed: [atSchoolTime(daysAfter(date, 1), MORNING)],
  };
}

/** What about a trip's training is to be said now; most runs of the timer find nothing. */
export function cascadeCalls(trip: Trip, nowMs: number): Kind[] {
  if (trip.state !== 'approved' || isQuiet(nowMs)) return [];
  const moments = cascadeMoments(trip);
  return (Object.keys(moments) as Kind[]).filter((kind) => moments[kind].some((atMs) => isNow(atMs, nowMs)));
}

/** Whether a session was closed since the runs of the timer before; what was closed at night is told in the morning. */
export function isJustClosed({ closedAtMs }: Pick<TrainingSession, 'closedAtMs'>, nowMs: number): boolean {
  if (closedAtMs === null || isQuiet(nowMs)) return false;
  return isNow(isQuiet(closedAtMs) ? wakingAfter(closedAtMs) : closedAtMs, nowMs);
}

/**
 * The reminders of one trip, each told once however often the timer runs. The travellers are reminded until the training was
 * held; leaders and office learn of it only when the deadline has passed. `session`: what is booked; null: nothing is.
 */
export function cascadeReminders(
  trip: Trip,
  session: TrainingSession | null,
  overseerIds: readonly string[],
  nowMs: number,
): Message[] {
  if (session?.state === 'closed' || session?.state === 'open') return [];
  return cascadeCalls(trip, nowMs).flatMap((kind) => {
    const told = kind === 'passed' ? overseerIds : trip.travellerIds;
    return told.map((memberId) =>
      message(trip, memberId, idOf(trip, kind), nowMs, {
        ...words(trip, kind),
        body: body(trip, kind, session),
      }),
    );
  });
}

/** A later deadline is reminded of anew. */
function idOf(trip: Trip, kind: Kind): string {
  const of = kind === 'returned' ? returnDay(trip) : cascadeDeadline(trip).date;
  return `${kind === 'passed' ? 'cascadePassed' : 'cascadeDue'}.${trip.tripId}.${kind}.${of}`;
}

function words({ topic, ...trip }: Trip, kind: Kind) {
  const until = deadlineWords(cascadeDeadline(trip));
  switch (kind) {
    case 'returned':
      return { kind: 'cascadeDue', title: `二次培训，${until}前：${topic}` } as const;
    case 'dayBefore':
      return { kind: 'cascadeDue', title: `二次培训明天截止：${topic}` } as const;
    case 'lastDay':
      return { kind: 'cascadeDue', title: `二次培训今天截止：${topic}` } as const;
    case 'passed':
      return { kind: 'cascadePassed', title: `二次培训过了期限：${topic}` } as const;
  }
}

function body(trip: Trip, kind: Kind, session: TrainingSession | null): string {
  const isBooked = session !== null && session.state !== 'cancelled';
  const booked = isBooked ? `已安排在 ${whenAndWhere(session)}。` : '';
  const digest = trip.digest === null ? '路上发的材料也请挑出一半，整理进资源库。' : '';
  switch (kind) {
    case 'returned':
      return `欢迎回来。${booked === '' ? '选好时间和地点，点两下就安排好。' : booked}${digest}`;
    case 'dayBefore':
    case 'lastDay':
      return booked === '' ? `还没有安排，逾期不计学分。${digest}` : `${booked}${digest}`;
    case 'passed':
      return `${deadlineWords(cascadeDeadline(trip))}截止，还没有举行。${booked}有正当原因的，教务处可以延期。`;
  }
}

function isNow(atMs: number, nowMs: number): boolean {
  return atMs <= nowMs && atMs > wakingBefore(nowMs, REMINDER_WINDOW_MS);
}

function wakingAfter(atMs: number): number {
  const morning = morningOf(atMs);
  return atMs < morning ? morning : atSchoolTime(schoolDay(atMs + DAY_MS), MORNING);
}
