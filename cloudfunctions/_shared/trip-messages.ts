import type { Message } from '@/domain/notice/message';
import { tripMessages } from '@/domain/notice/trip-messages';
import type { Member } from '@/domain/people/member';
import { decidersOfTrip } from '@/domain/sharing/trip-acts-right';
import type { TripRound } from '@/domain/sharing/trip-round';
import { command } from './cloud';
import { readAll } from './documents';
import { addMessage } from './inbox';
import { findTrip } from './repositories/trips';

type Decider = Pick<Member, 'memberId' | 'roles' | 'boundAtMs'>;

/** The messages that a step of a trip calls for, whether they are there or not. */
export async function messagesOfTrip(round: TripRound): Promise<Message[]> {
  const { schoolId, tripId } = round;
  const [trip, deciders] = await Promise.all([findTrip(schoolId, tripId), readTripDeciders(schoolId)]);
  if (trip === null) return [];
  const told = decidersOfTrip(deciders, trip).map(({ memberId }) => memberId);
  return tripMessages(round, trip, told);
}

/** Tells whom a step concerns; the timer repairs what is missing. */
export async function tellOfTrip(round: TripRound): Promise<void> {
  for (const message of await messagesOfTrip(round)) await addMessage(message);
}

/** The office and the principal, as far as they are bound. */
async function readTripDeciders(schoolId: string): Promise<Decider[]> {
  const found = await readAll<Decider>(
    'members',
    { schoolId, roles: command.in(['academicAffairs', 'principal']) },
    { memberId: true, roles: true, boundAtMs: true },
  );
  return found.filter(({ boundAtMs }) => boundAtMs !== null);
}
