import {
  questionAnsweredMessage,
  questionAskedMessage,
  questionCarriedMessage,
} from '@/domain/notice/question-messages';
import type { Question } from '@/domain/sharing/question';
import type { Trip } from '@/domain/sharing/trip';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { inBatches } from '../../_shared/batches';
import { addMessage } from '../../_shared/inbox';
import { findMember } from '../../_shared/repositories/members';
import { readTripMark } from '../../_shared/repositories/trip-marks';

const AT_ONCE = 10;

/** One message a traveller until that traveller looks, however much is asked; a resend adds what is missing. */
export async function tellTravellers(trip: Trip, question: Question): Promise<void> {
  if (question.withdrawnAtMs !== null || question.answer !== null) return;
  const { schoolId, tripId, travellerIds } = trip;
  const others = travellerIds.filter((memberId) => memberId !== question.memberId);
  await inBatches(others, AT_ONCE, async (memberId) => {
    const { questionsSeenAtMs } = await readTripMark({ schoolId, tripId, memberId });
    // A resend of what this traveller has seen meanwhile is nothing new.
    if (questionsSeenAtMs >= question.atMs) return;
    await addMessage(questionAskedMessage(question, { memberId, questionsSeenAtMs }, trip));
  });
}

/** Tells the asker how far the question is; nothing to whom the trip is closed now. `byName`: the traveller's name. */
export async function tellAsker(trip: Trip, question: Question, byName: string): Promise<void> {
  const tell = question.answer === null ? questionCarriedMessage : questionAnsweredMessage;
  const message = tell(question, trip, byName);
  if (message === null) return;
  const asker = await findMember(trip.schoolId, question.memberId);
  if (asker !== null && mayReadTrip(asker, trip)) await addMessage(message);
}
