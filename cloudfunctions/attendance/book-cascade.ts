import type { InputOf } from '@/contract/action';
import type { attendance } from '@/contract/attendance';
import type { CascadeBooked } from '@/contract/cascade-booking';
import type { Caller } from '@/contract/policy';
import { newSession } from '@/domain/attendance/plan-session';
import { contentFaults, dayFaults, lengthOf, slotFaults } from '@/domain/attendance/planning-faults';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { bookedMessages } from '@/domain/notice/cascade-messages';
import { accept, type Result } from '@/domain/refusal';
import { cascadeContent, decideBooking } from '@/domain/sharing/cascade-booking';
import { cascadeDeadline } from '@/domain/sharing/cascade-deadline';
import { hoursFor } from '@/domain/sharing/cascade-slots';
import { lateWords } from '@/domain/sharing/cascade-words';
import type { Trip } from '@/domain/sharing/trip';
import { clockTime, schoolDay } from '@/domain/term/school-day';
import type { Handler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { namer } from '../_shared/names';
import { findSession } from '../_shared/repositories/sessions';
import { audienceOf, type CascadeGround, readCascadeGround } from './cascade-ground';
import { refuseFaults } from './plan-sessions';
import { warningsOf } from './plan-warnings';
import { actKeyOf } from './planning-act';
import { refusedWords } from './planning-ground';
import { storeCascade } from './store-cascade';

type Asked = InputOf<(typeof attendance.actions)['bookCascade']>;

/**
 * Books the training after a trip: session, booking, step and audit line stand or fall together. Sent again it answers the
 * session that stands; of two travellers at once one books.
 */
export const bookCascade: Handler<typeof attendance.actions.bookCascade> = async (
  { caller, openId, now },
  asked,
) => {
  const read = await readCascadeGround(caller, asked.tripId);
  if (!read.ok) return read;
  const ground = read.data;
  const { trip } = ground;
  const booker = { ...caller, plannedKey: actKeyOf(caller, asked.key), day: asked.day, nowMs: now };
  const booked = trip.cascade;
  const standing = booked === null ? null : await findSession(caller.schoolId, booked.sessionId);
  const foreseen = decideBooking(trip, standing, booker);
  if (!foreseen.ok) return foreseen;
  if (foreseen.data !== 'book') return answer(trip, foreseen.data.standing, ground, now);

  const session = sessionAsked(asked, caller, ground);
  const faults = faultsOf(session, asked, ground);
  if (faults.length > 0) return refuseFaults(faults);
  if (!ground.places.includes(asked.place)) {
    const refused = await refusedWords(openId, asked.place);
    if (refused !== null) return refused;
  }
  const stored = await storeCascade(session, asked.form, booker, trip.tripId);
  if (!stored.ok) return stored;
  for (const message of bookedMessages(stored.data.trip, stored.data.session)) await addMessage(message);
  return answer(trip, stored.data.session, ground, now);
};

/** Its number is given when it is stored. */
function sessionAsked(
  { key, form, day, from, to, place, audience }: Asked,
  caller: Caller,
  ground: CascadeGround,
): TrainingSession {
  const { trip, term, members, times } = ground;
  const nameOf = namer(new Map(members.map(({ memberId, name }) => [memberId, name])));
  const content = cascadeContent(trip, trip.travellerIds.map(nameOf), caller.memberId, {
    form,
    hoursHundredths: hoursFor({ from, to }, times),
    audience: audienceOf(audience, ground),
  });
  const { schoolId, termId } = term;
  const plannedKey = actKeyOf(caller, key);
  return newSession(content, { from, to, place }, day, { schoolId, termId, number: 0, plannedKey });
}

function faultsOf(session: TrainingSession, { day, from, to, place }: Asked, ground: CascadeGround) {
  const slot = { from, to, place };
  const { audience, ...content } = session;
  const draft = audience.kind === 'list' ? ({ kind: 'school' } as const) : audience;
  return [
    ...slotFaults(slot),
    ...dayFaults([day], ground),
    ...contentFaults({ ...content, audience: draft }, lengthOf(slot), ground),
  ];
}

async function answer(
  trip: Trip,
  session: TrainingSession,
  { members }: CascadeGround,
  now: number,
): Promise<Result<CascadeBooked, never>> {
  const [warnings = []] = await warningsOf([session], members, now);
  const day = schoolDay(session.startsAtMs);
  return accept({
    sessionId: session.sessionId,
    day,
    from: clockTime(session.startsAtMs),
    to: clockTime(session.endsAtMs),
    place: session.place,
    late: lateWords(cascadeDeadline(trip), day),
    warnings,
  });
}
