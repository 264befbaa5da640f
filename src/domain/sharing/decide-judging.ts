import { type Decider, decidingRight } from '../attendance/deciding-right';
import type { TrainingSession } from '../attendance/training-session';
import { type Fact, factIdOf, type RecordFact, standing, timesReversed } from '../ledger/fact';
import type { Member } from '../people/member';
import { accept, type Result, refuse } from '../refusal';
import { schoolDay } from '../term/school-day';
import { standingExtension } from './cascade-deadline';
import { returnDay, type Trip } from './trip';

export const judgingRefusals = {
  own: '自己的二次培训不能自己评定，由教务处来评。',
  notYours: '二次培训由老师所在教研组的组长评定；组长自己的由教务处评定。',
  notHeld: '二次培训还没有办完，结束签到后再来评定。',
  beforeReturn: '这场培训在返校之前，不能作为二次培训评定。请教务处核对日期。',
  alreadyJudged: '这位老师已经评定过，或记录刚被撤销。请返回刷新后再看。',
} as const;

type Traveller = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId'>;

/**
 * Who judges a traveller's training: the leader of the traveller's research group; the office for a leader's own and for
 * groups whose leader cannot decide in the app. Nobody judges their own.
 */
export function judgingRight(decider: Decider, traveller: Traveller, ledGroups: ReadonlySet<string>) {
  const { schoolId, memberId, researchGroupId, roles } = traveller;
  const goesTo = roles.includes('groupLeader') ? 'office' : 'leader';
  return decidingRight(decider, { schoolId, memberId, researchGroupId, goesTo }, ledGroups);
}

/** `trip-TRIP.MEMBER`: member ids hold no dot. */
export function cascadeSubject(tripId: string, memberId: string): string {
  return `trip-${tripId}.${memberId}`;
}

/** What was judged of a traveller's training and stands; null: nothing does. */
export function judgedFact(facts: readonly Fact[], tripId: string, memberId: string): RecordFact | null {
  const subject = cascadeSubject(tripId, memberId);
  const records = standing(facts).filter((fact): fact is RecordFact => fact.kind === 'record');
  return records.find((fact) => fact.subject === subject) ?? null;
}

/** How many times the judging of a traveller was reversed: what the next one is counted by. */
export function judgingRound(facts: readonly Fact[], tripId: string, memberId: string): number {
  return timesReversed(facts, 'record', cascadeSubject(tripId, memberId));
}

export interface Judged {
  readonly memberId: string;
  readonly creditsHundredths: number;
  readonly word: string;
  /** As it stood on the page. */
  readonly n: number;
}

/**
 * The fact of a judged training, with the day it was held and the deadline's extension as they stand now: whether it counts
 * is for the scoring engine to say. `facts`: the traveller's of the session's term.
 */
export function decideJudging(
  trip: Trip,
  session: TrainingSession | null,
  facts: readonly Fact[],
  { memberId, creditsHundredths, word, n }: Judged,
  by: { readonly memberId: string; readonly nowMs: number },
): Result<RecordFact, 'notHeld' | 'beforeReturn' | 'alreadyJudged'> {
  if (session === null || session.state !== 'closed') return refuse('notHeld', judgingRefusals.notHeld);
  const day = schoolDay(session.startsAtMs);
  const returnedOn = returnDay(trip);
  if (day < returnedOn) return refuse('beforeReturn', judgingRefusals.beforeReturn);
  const { schoolId, tripId } = trip;
  const subject = cascadeSubject(tripId, memberId);
  const fact: RecordFact = {
    schoolId,
    termId: session.termId,
    factId: factIdOf('record', subject, n),
    kind: 'record',
    subject,
    n,
    memberId,
    recordedAtMs: by.nowMs,
    recordedBy: by.memberId,
    day,
    what: {
      kind: 'cascadeTraining',
      title: trip.topic,
      returnedOn,
      extendedTo: standingExtension(trip),
      creditsHundredths,
    },
    evidence: { kind: 'cascade', tripId, sessionId: session.sessionId, word },
  };
  const before = facts.find(({ factId }) => factId === fact.factId);
  if (before?.kind === 'record')
    return isSameJudging(before, fact)
      ? accept(before)
      : refuse('alreadyJudged', judgingRefusals.alreadyJudged);
  return n === judgingRound(facts, tripId, memberId)
    ? accept(fact)
    : refuse('alreadyJudged', judgingRefusals.alreadyJudged);
}

/** Whether what stands under the same id is the same person's same judgement. */
export function isSameJudging(before: RecordFact, after: RecordFact): boolean {
  const of = ({ recordedBy, what, evidence }: RecordFact) => {
    const credits = what.kind === 'cascadeTraining' ? what.creditsHundredths : null;
    const word = evidence?.kind === 'cascade' ? evidence.word : null;
    return JSON.stringify([recordedBy, credits, word]);
  };
  return of(before) === of(after);
}
