import type { Caller } from '@/contract/policy';
import type { QuestionView } from '@/contract/questions';
import type { HomeRow } from '@/contract/sharing-home';
import type { Trip } from '@/domain/sharing/trip';
import { monthDay } from '@/domain/term/school-day';
import { readNewestQuestions, readQuestionsOf } from '../../_shared/repositories/questions';
import { questionViews } from '../questions/question-view';

const MOST = 5;

const stateWords = { open: '等转问', carried: '已转问', answered: '已答复' } as const;

/** What waits for a traveller first, then one's own, then what others asked. One dependent step, and one for names. */
export async function homeQuestions(caller: Caller, trips: readonly Trip[], now: number): Promise<HomeRow[]> {
  const approved = trips.filter(({ state }) => state === 'approved');
  const own = approved.filter(({ travellerIds }) => travellerIds.includes(caller.memberId));
  const ids = (of: readonly Trip[]) => of.map(({ tripId }) => tripId);
  const { schoolId, memberId } = caller;
  const [toCarry, mine, others] = await Promise.all([
    readQuestionsOf(schoolId, ids(own)),
    readNewestQuestions(schoolId, { memberId }, null, MOST),
    approved.length === 0 ? [] : readNewestQuestions(schoolId, { tripIds: ids(approved) }, null, MOST),
  ]);
  const waiting = toCarry.filter(({ answer }) => answer === null);
  const distinct = new Map([...waiting, ...mine, ...others].map((one) => [one.questionId, one]));
  const views = await questionViews(caller, [...distinct.values()].slice(0, MOST), trips, now);
  return views.map(rowOf);
}

function rowOf({ tripId, topic, questionId, postId, by, mine, text, atMs, state, mayAnswer }: QuestionView) {
  const post = postId === null ? '' : `&postId=${postId}`;
  return {
    id: `question-${questionId}`,
    title: text,
    note: `${mine ? '我' : by}问，${topic}，${monthDay(atMs)}`,
    value: stateWords[state],
    isNew: mayAnswer && state === 'open',
    path:
      postId === null
        ? `/pages/trip/index?tripId=${tripId}`
        : `/pages/trip/post/index?tripId=${tripId}${post}`,
  };
}
