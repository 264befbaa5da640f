import type { AnswerView, QuestionView } from '@/contract/questions';
import type { Role } from '@/domain/people/role';
import { answerVersion, type Question, type QuestionAnswer, questionState } from '@/domain/sharing/question';
import { mayCorrect, mayTakeDown } from '@/domain/sharing/question-acts';
import type { Trip } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { namer } from '../../_shared/names';
import { readNamesOf } from '../../_shared/repositories/members';

export type TripOfQuestion = Pick<Trip, 'tripId' | 'topic' | 'travellerIds'>;

interface Reader {
  readonly schoolId: string;
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/** Questions as one of their readers sees them; those whose trip is not among `trips` are left out. */
export async function questionViews(
  reader: Reader,
  questions: readonly Question[],
  trips: readonly TripOfQuestion[],
  now: number,
): Promise<QuestionView[]> {
  const names = await readNamesOf(reader.schoolId, questions.flatMap(peopleIn));
  const tripOf = new Map(trips.map((trip) => [trip.tripId, trip]));
  return questions.flatMap((question) => {
    const trip = tripOf.get(question.tripId);
    return trip === undefined ? [] : [viewOf(reader, question, trip, namer(names), now)];
  });
}

function peopleIn({ memberId, carried, answer }: Question): string[] {
  return [memberId, ...[carried, answer].flatMap((act) => (act === null ? [] : [act.byMemberId]))];
}

function viewOf(
  reader: Reader,
  question: Question,
  trip: TripOfQuestion,
  nameOf: (memberId: string) => string,
  now: number,
): QuestionView {
  const { memberId } = reader;
  const { tripId, questionId, postId, text, atMs, carried, answer } = question;
  const state = questionState(question);
  const travels = isTraveller(trip, memberId);
  const mine = question.memberId === memberId;
  return {
    tripId,
    topic: trip.topic,
    questionId,
    postId,
    by: nameOf(question.memberId),
    mine,
    text,
    atMs,
    state,
    carried: carried && { by: nameOf(carried.byMemberId), atMs: carried.atMs },
    answer:
      answer && answerView(answer, nameOf(answer.byMemberId), travels && mayCorrect(answer, memberId, now)),
    mayCarry: travels && state === 'open',
    mayAnswer: travels && answer === null,
    mayWithdraw: mine && answer === null,
    mayTakeDown: mayTakeDown(reader, question),
  };
}

function answerView(answer: QuestionAnswer, by: string, correctable: boolean): AnswerView {
  const { text, answeredBy, atMs, correctedAtMs } = answer;
  const replaces = correctable ? answerVersion(answer) : null;
  return { text, answeredBy, by, atMs, corrected: correctedAtMs !== null, replaces };
}

export async function oneView(
  reader: Reader,
  question: Question,
  trip: TripOfQuestion,
  now: number,
): Promise<QuestionView> {
  const names = await readNamesOf(reader.schoolId, peopleIn(question));
  return viewOf(reader, question, trip, namer(names), now);
}
