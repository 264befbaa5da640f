import type { TrainingSession } from '../attendance/training-session';
import { whenAndWhere } from '../sharing/cascade-booking';
import { cascadeDeadline } from '../sharing/cascade-deadline';
import { deadlineWords, lateWords } from '../sharing/cascade-words';
import type { Trip } from '../sharing/trip';
import { schoolDay } from '../term/school-day';
import type { Message, MessageKind } from './message';

export function homecomingPage(tripId: string): string {
  return `/pages/trip/homecoming/index?tripId=${tripId}`;
}

/** The travellers learn of a later deadline, and why. One message an extension. */
export function extensionMessages(trip: Trip): Message[] {
  const { extension, topic } = trip;
  if (extension === null) return [];
  return trip.travellerIds.map((memberId) =>
    message(trip, memberId, `cascadeExtended.${trip.tripId}.${extension.atMs}`, extension.atMs, {
      kind: 'cascadeExtended',
      title: `二次培训延期：${topic}`,
      body: `教务处把期限延到 ${deadlineWords(cascadeDeadline(trip))}。原因：${extension.reason}`,
    }),
  );
}

/** The other travellers learn when and where it will be; who booked it knows. */
export function bookedMessages(trip: Trip, session: TrainingSession): Message[] {
  const { cascade, topic, tripId } = trip;
  if (cascade === null) return [];
  const late = lateWords(cascadeDeadline(trip), schoolDay(session.startsAtMs));
  return trip.travellerIds
    .filter((memberId) => memberId !== cascade.bookedBy)
    .map((memberId) =>
      message(trip, memberId, `cascadeBooked.${tripId}.${cascade.sessionId}`, cascade.bookedAtMs, {
        kind: 'cascadeBooked',
        title: `二次培训已安排：${topic}`,
        body: `${whenAndWhere(session)}。${late === null ? '' : `${late}。`}`,
      }),
    );
}

/** Whoever judges is told once that a session was held and waits; nobody is named. */
export function toJudgeMessages(
  trip: Trip,
  session: Pick<TrainingSession, 'sessionId' | 'title'>,
  judgeIds: readonly string[],
  nowMs: number,
): Message[] {
  return judgeIds.map((memberId) => ({
    ...message(trip, memberId, `cascadeToJudge.${trip.tripId}.${session.sessionId}`, nowMs, {
      kind: 'cascadeToJudge',
      title: `二次培训待评定：${trip.topic}`,
      body: '这场培训已经办完，请您评定 1 到 3 学分，写一句评语。',
    }),
    link: `/pages/trip/homecoming/judge/index?tripId=${trip.tripId}`,
  }));
}

export function message(
  { schoolId, tripId }: Pick<Trip, 'schoolId' | 'tripId'>,
  memberId: string,
  messageId: string,
  createdAtMs: number,
  told: { readonly kind: MessageKind; readonly title: string; readonly body: string },
): Message {
  const link = homecomingPage(tripId);
  return { schoolId, memberId, messageId, ...told, link, createdAtMs, readAtMs: null };
}
