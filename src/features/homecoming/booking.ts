import type { CascadeAudience, CascadeSlot } from '@/contract/cascade-booking';
import type { CascadeBooking } from '@/domain/sharing/trip';

/** What is chosen so far. */
export interface Booking extends Pick<CascadeSlot, 'day' | 'from' | 'to'> {
  readonly place: string;
  readonly audience: CascadeAudience;
  readonly form: CascadeBooking['form'];
  /** A time that was not proposed. */
  readonly own: boolean;
}

export const freshBooking: Booking = {
  day: '',
  from: '15:30',
  to: '17:00',
  place: '',
  audience: 'groups',
  form: 'cascadeTraining',
  own: false,
};

export function isSlot(slot: CascadeSlot, { day, from, to }: Booking): boolean {
  return slot.day === day && slot.from === from && slot.to === to;
}

/** What is missing before it can be booked; undefined: nothing. */
export function missingOf({ day, from, to, place }: Booking): string | undefined {
  if (day === '') return '请选时间';
  if (to <= from) return '结束要在开始之后';
  return place.trim() === '' ? '请写地点' : undefined;
}
