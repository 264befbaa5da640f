import type { Caller } from '@/contract/policy';
import type { QuestionPage, questionActions } from '@/contract/questions';
import { accept } from '@/domain/refusal';
import type { Question } from '@/domain/sharing/question';
import type { Trip } from '@/domain/sharing/trip';
import { newMark } from '@/domain/sharing/trip-mark';
import { isTraveller, mayReadTrip } from '@/domain/sharing/trip-right';
import { getDocuments } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { readNewestQuestions, readQuestionsOf } from '../../_shared/repositories/questions';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { readTripMarks } from '../../_shared/repositories/trip-marks';
import { readTrips, tripDocumentId } from '../../_shared/repositories/trips';
import { questionViews } from './question-view';
import { markQuestionsSeen } from './seen-questions';

const PAGE = 50;

/** As much of a trip as says who may read it. */
const known = {
  tripId: true,
  topic: true,
  travellerIds: true,
  askedBy: true,
  readers: true,
  state: true,
};
type KnownTrip = Pick<Trip, keyof typeof known>;

type Place = Pick<Question, 'atMs' | 'tripId' | 'questionId'>;

/** Questions of the running term's trips, one's own of every term; nothing of a trip that the caller may not read. */
export const questions: Handler<typeof questionActions.questions> = async (
  { caller, now },
  { segment, after = null },
) => {
  const trips = await readableTrips(caller);
  const own = trips.filter((trip) => trip.state === 'approved' && isTraveller(trip, caller.memberId));
  const travels = own.length > 0;
  if (segment === 'toCarry') return accept({ ...(await toCarry(caller, own, now)), travels });
  const page = segment === 'mine' ? await mine(caller, after) : await ofTrips(caller, trips, after);
  const entries = await questionViews(caller, page.questions, page.trips, now);
  return accept({ questions: entries, next: placeAfter(page.questions), travels });
};

async function readableTrips(caller: Caller): Promise<Trip[]> {
  const term = await findCurrentTerm(caller.schoolId);
  const trips = term === null ? [] : await readTrips(caller.schoolId, term.termId);
  return trips.filter((trip) => mayReadTrip(caller, trip));
}

interface Found {
  readonly questions: readonly Question[];
  readonly trips: readonly KnownTrip[];
}

async function mine(caller: Caller, after: Place | null): Promise<Found> {
  const { schoolId, memberId } = caller;
  const questions = await readNewestQuestions(schoolId, { memberId }, after, PAGE);
  const ids = questions.map(({ tripId }) => tripDocumentId({ schoolId, tripId }));
  const trips = await getDocuments<KnownTrip>('trips', ids, known);
  return { questions, trips: trips.filter((trip) => mayReadTrip(caller, trip)) };
}

async function ofTrips({ schoolId }: Caller, trips: readonly Trip[], after: Place | null): Promise<Found> {
  const tripIds = trips.map(({ tripId }) => tripId);
  const questions = tripIds.length === 0 ? [] : await readNewestQuestions(schoolId, { tripIds }, after, PAGE);
  return { questions, trips };
}

/** All that waits for a traveller, oldest first. Looking at it is what marks it as seen. */
async function toCarry(
  caller: Caller,
  own: readonly Trip[],
  now: number,
): Promise<Pick<QuestionPage, 'questions' | 'next'>> {
  const { schoolId, memberId } = caller;
  const [all, marks] = await Promise.all([
    readQuestionsOf(
      schoolId,
      own.map(({ tripId }) => tripId),
    ),
    readTripMarks(schoolId, memberId),
  ]);
  const entries = await questionViews(
    caller,
    all.filter(({ answer }) => answer === null),
    own,
    now,
  );
  for (const { tripId } of own) {
    const mark = marks.find((each) => each.tripId === tripId) ?? newMark({ schoolId, tripId, memberId });
    const ofTrip = all.filter((question) => question.tripId === tripId);
    await markQuestionsSeen(mark, ofTrip, () => true, now);
  }
  return { questions: entries, next: null };
}

function placeAfter(questions: readonly Question[]): Place | null {
  const last = questions.at(-1);
  if (last === undefined || questions.length < PAGE) return null;
  const { atMs, tripId, questionId } = last;
  return { atMs, tripId, questionId };
}
