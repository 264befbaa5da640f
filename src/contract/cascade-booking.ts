import * as v from 'valibot';
import type { CascadeBooking } from '@/domain/sharing/trip';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { id } from './fields';
import { member } from './policy';
import type { PlanWarning } from './session-planning';

/** Whom a training after a trip is for. */
export type CascadeAudience = 'groups' | 'school';

/** A time at which the training can be held, with the places that are free then; the first is where the school meets most. */
export interface CascadeSlot {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly places: readonly string[];
  /** Why it would give nothing; null while it counts. */
  readonly late: string | null;
  /** What should be looked at: people who are elsewhere then, a day off. */
  readonly warnings: readonly string[];
}

export interface CascadeSlots {
  readonly tripId: string;
  readonly topic: string;
  readonly deadline: { readonly date: string; readonly provisional: boolean };
  /** Earliest first; of those at one time the calmer first. */
  readonly slots: readonly CascadeSlot[];
  /** Where the school meets, whether free or not, for a time of one's own. */
  readonly places: readonly string[];
  /** The travellers' research groups, in words. */
  readonly groups: string;
  readonly term: { readonly from: string; readonly to: string };
  /** The first day on which it may be held. */
  readonly returnedOn: string;
}

export interface CascadeBooked {
  readonly sessionId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** Why it will give nothing; null while it counts. */
  readonly late: string | null;
  readonly warnings: readonly PlanWarning[];
}

const day = v.pipe(v.string(), v.check(isDay, '没有这一天，请重选日期'));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间不对，请重选'));
const form: v.GenericSchema<unknown, CascadeBooking['form']> = v.picklist([
  'cascadeTraining',
  'reportLesson',
]);
const audience: v.GenericSchema<unknown, CascadeAudience> = v.picklist(['groups', 'school']);

/** Part of the `attendance` function: the training after a trip, booked by its travellers or the office. */
export const cascadeBookingActions = {
  /** Times to choose from: working days until the deadline, when and where the school usually meets. */
  cascadeSlots: action({
    input: v.strictObject({ tripId: id, audience }),
    who: member,
    refusals: ['noTerm', 'notBack'],
    ...replying<CascadeSlots>(),
  }),

  /**
   * Puts the training on the plan as a session of its own, once a trip, together with the trip's booking. `key` is the
   * client's for this act. After the deadline it is possible, and said that it will not count.
   */
  bookCascade: action({
    input: v.strictObject({
      tripId: id,
      key: id,
      form,
      day,
      from: time,
      to: time,
      place: v.pipe(v.string(), v.trim(), v.minLength(1, '请选地点'), v.maxLength(40, '地点请在 40 字以内')),
      audience,
    }),
    who: member,
    refusals: [
      'noTerm',
      'notBack',
      'beforeReturn',
      'alreadyBooked',
      'sessionFaults',
      'tryAgain',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<CascadeBooked>(),
  }),
} as const;
