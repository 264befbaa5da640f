import type { Audience } from '../attendance/audience-kind';
import type { SessionContent } from '../attendance/session-draft';
import { plainArrangement, type TrainingSession } from '../attendance/training-session';
import type { Role } from '../people/role';
import { accept, type Result, refuse } from '../refusal';
import { chineseDay } from '../scoring/wording';
import { clockTime, schoolDay } from '../term/school-day';
import { isBack } from './homecoming';
import { type CascadeBooking, returnDay, type Trip } from './trip';
import { isTraveller } from './trip-right';

export const bookingRefusals = {
  notAllowed: '二次培训由外出的老师自己安排，或请教务处代为安排。',
  notBack: '还没有返校，返校当天起就可以安排二次培训。',
  beforeReturn: '二次培训不能早于返校，请换一天。',
} as const;

interface Booker {
  readonly memberId: string;
  readonly roles: readonly Role[];
  /** Of the act, made once by the form. */
  readonly plannedKey: string;
  readonly day: string;
  readonly nowMs: number;
}

/** A title holds so many characters. */
const TITLE = 40;
const PRESENTER = 40;

/**
 * Whether a training may be booked: by a traveller of a trip that is over, or the office; once a trip. The same act again
 * answers the session that stands; a cancelled one can be booked anew. `standing`: of the trip's booking.
 */
export function decideBooking(
  trip: Trip,
  standing: TrainingSession | null,
  { memberId, roles, plannedKey, day, nowMs }: Booker,
): Result<
  { readonly standing: TrainingSession } | 'book',
  'notAllowed' | 'notBack' | 'beforeReturn' | 'alreadyBooked'
> {
  const isOffice = roles.includes('academicAffairs');
  if (!isTraveller(trip, memberId) && !isOffice) return refuse('notAllowed', bookingRefusals.notAllowed);
  if (!isBack(trip, nowMs)) return refuse('notBack', bookingRefusals.notBack);
  if (standing !== null && standing.plannedKey === plannedKey) return accept({ standing });
  if (standing !== null && standing.state !== 'cancelled')
    return refuse(
      'alreadyBooked',
      `已经安排在 ${whenAndWhere(standing)}，不用再排。要改时间，请教务处调整。`,
    );
  if (day < returnDay(trip)) return refuse('beforeReturn', bookingRefusals.beforeReturn);
  return accept('book');
}

interface Asked {
  readonly form: CascadeBooking['form'];
  readonly hoursHundredths: number;
  readonly audience: Exclude<Audience, { readonly kind: 'list' }>;
}

/**
 * What is booked: colleagues come of their own will, because nobody's attendance shall suffer from a session that a
 * colleague planned for the day after tomorrow. `names`: of the travellers, in their order.
 */
export function cascadeContent(
  trip: Pick<Trip, 'topic' | 'travellerIds'>,
  names: readonly string[],
  bookedBy: string,
  { form, hoursHundredths, audience }: Asked,
): SessionContent {
  const { plannedKey: _, audience: __, ...plain } = plainArrangement;
  const first = trip.travellerIds[0] ?? null;
  return {
    ...plain,
    kind: form,
    hostMemberId: isTraveller(trip, bookedBy) ? bookedBy : first,
    title: `${form === 'reportLesson' ? '汇报课' : '二次培训'}：${trip.topic}`.slice(0, TITLE),
    presenter: names.join('、').slice(0, PRESENTER),
    hoursHundredths,
    required: false,
    audience,
  };
}

/** 12月11日 15:30，阶梯教室 */
export function whenAndWhere({ startsAtMs, place }: Pick<TrainingSession, 'startsAtMs' | 'place'>): string {
  const when = `${chineseDay(schoolDay(startsAtMs))} ${clockTime(startsAtMs)}`;
  return place === '' ? when : `${when}，${place}`;
}
