import type { attendance } from '@/contract/attendance';
import type { CascadeAudience, CascadeSlot } from '@/contract/cascade-booking';
import { newSession } from '@/domain/attendance/plan-session';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import { bookingRefusals, cascadeContent } from '@/domain/sharing/cascade-booking';
import { cascadeDeadline } from '@/domain/sharing/cascade-deadline';
import { cascadeDays, freePlaces } from '@/domain/sharing/cascade-slots';
import { lateWords } from '@/domain/sharing/cascade-words';
import { isBack } from '@/domain/sharing/homecoming';
import { returnDay } from '@/domain/sharing/trip';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Handler } from '../_shared/entry';
import { groupNamer } from '../_shared/names';
import { audienceOf, type CascadeGround, readCascadeGround } from './cascade-ground';
import { warningsOf } from './plan-warnings';

type Actions = typeof attendance.actions;
type Bare = Omit<CascadeSlot, 'late' | 'warnings'>;

/** When and where the training after a trip can be held, to be taken in one tap. Three dependent steps. */
export const cascadeSlots: Handler<Actions['cascadeSlots']> = async ({ caller, now }, input) => {
  const read = await readCascadeGround(caller, input.tripId);
  if (!read.ok) return read;
  const ground = read.data;
  const { trip, term, school } = ground;
  if (!isBack(trip, now)) return refuse('notBack', bookingRefusals.notBack);
  const bare = bareSlots(ground, now);
  const sessions = bare.map((slot) => sessionAt(slot, input.audience, caller.memberId, ground));
  const warnings = await warningsOf(sessions, ground.members, now);
  const deadline = cascadeDeadline(trip);
  const slots = bare.map((slot, index) => ({
    ...slot,
    late: lateWords(deadline, slot.day),
    warnings: (warnings[index] ?? []).filter(({ kind }) => kind !== 'place').map(({ text }) => text),
  }));
  return accept({
    tripId: trip.tripId,
    topic: trip.topic,
    deadline,
    slots,
    places: ground.places,
    groups: ground.groupIds.map(groupNamer(school)).join('、'),
    term: { from: term.from, to: term.to },
    returnedOn: returnDay(trip),
  });
};

/** Every usual time of the days that has not begun and for which a place is free. */
function bareSlots({ trip, term, times, places, sessions }: CascadeGround, now: number): Bare[] {
  return cascadeDays(trip, term, now).flatMap((day) =>
    [...times]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to }) => ({ day, from, to, places: freePlaces(places, { day, from, to }, sessions) }))
      .filter((slot) => slot.places.length > 0 && atSchoolTime(slot.day, slot.from) > now),
  );
}

/** Only what stands in the way of a session is asked of it. */
function sessionAt(
  { day, from, to, places }: Bare,
  audience: CascadeAudience,
  bookedBy: string,
  ground: CascadeGround,
): TrainingSession {
  const { trip, term } = ground;
  const asked = {
    form: 'cascadeTraining',
    hoursHundredths: 100,
    audience: audienceOf(audience, ground),
  } as const;
  const content = cascadeContent(trip, [], bookedBy, asked);
  const { schoolId, termId } = term;
  const place = places[0] ?? '';
  return newSession(content, { from, to, place }, day, { schoolId, termId, number: 0, plannedKey: null });
}
