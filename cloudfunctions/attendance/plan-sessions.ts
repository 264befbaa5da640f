import type { InputOf } from '@/contract/action';
import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { membersOf } from '@/domain/attendance/audience';
import { mayPlan } from '@/domain/attendance/plan-right';
import { newSession } from '@/domain/attendance/plan-session';
import {
  contentFaults,
  dayFaults,
  lengthOf,
  type PlanFault,
  slotFaults,
} from '@/domain/attendance/planning-faults';
import { type SeriesDay, seriesDays } from '@/domain/attendance/recurrence';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { warningsOf } from './plan-warnings';
import { actKeyOf, findPlanning, storeSeries } from './planning-act';
import { type Ground, noTerm, readGround, refusedWords } from './planning-ground';

type Asked = InputOf<(typeof attendance.actions)['planSessions']>;

/**
 * Plans one session or a series: all of it or nothing, once however often it is sent. The dry run reads the same way and
 * stores nothing.
 */
export const planSessions: Handler<typeof attendance.actions.planSessions> = async (
  { caller, openId, now },
  asked,
) => {
  const ground = await readGround(caller.schoolId);
  if (ground === null) return noTerm();
  if (!mayPlan(caller, asked.content, ground.members))
    return refuse('notAllowed', '组长可以给自己的组排活动，由自己或本组老师主持；其他的请教务处来排。');
  const days = daysOf(asked, ground);
  const taken = days.filter((each) => each.taken).map(({ day }) => day);
  const faults = faultsOf(asked, taken, ground);
  if (faults.length > 0) return refuseFaults(faults);
  const sessions = taken.map((day, index) => sessionOn(day, index, asked, caller, ground));
  const [first] = sessions;
  if (first === undefined) return refuse('notFound', commonRefusals.notFound);
  const people = membersOf(first, ground.members).length;
  if (asked.dryRun) {
    const warnings = await warningsOf(sessions, ground.members, now);
    const byDay = new Map(taken.map((day, index) => [day, warnings[index] ?? []]));
    return accept({ applied: false, days: days.map((each) => dayView(each, byDay)), people, sessionIds: [] });
  }
  const standing = await findPlanning(caller, asked.key);
  if (standing === null) {
    const { title, presenter } = asked.content;
    const refused = await refusedWords(openId, title, presenter, asked.slot.place);
    if (refused !== null) return refused;
  }
  const stored = await storeSeries(caller, asked, sessions, now);
  if (!stored.ok) return stored;
  return accept({
    applied: true,
    days: days.map((each) => dayView(each, new Map())),
    people,
    sessionIds: stored.data,
  });
};

/** The series never leaves the term; without an end of its own it goes to the term's. */
function daysOf({ recurrence }: Asked, { term }: Ground): SeriesDay[] {
  const { until } = recurrence;
  return seriesDays({ ...recurrence, until: until === null || until > term.to ? term.to : until });
}

function faultsOf(asked: Asked, taken: readonly string[], ground: Ground): PlanFault[] {
  const { content, slot, recurrence } = asked;
  const { first } = recurrence;
  const outside = first < ground.term.from || first > ground.term.to ? [first] : [];
  return [
    ...contentFaults(content, lengthOf(slot), ground),
    ...slotFaults(slot),
    ...dayFaults(outside.length > 0 ? outside : taken, ground),
  ];
}

export function refuseFaults(faults: readonly PlanFault[]) {
  return refuse('sessionFaults', faults[0]?.message ?? '', faults);
}

/** Its number is given when it is stored. */
function sessionOn(
  day: string,
  index: number,
  { key, content, slot, recurrence }: Asked,
  caller: Caller,
  { term }: Ground,
): TrainingSession {
  const act = actKeyOf(caller, key);
  const plannedKey = recurrence.repeat === 'once' ? act : `${act}.${index + 1}`;
  const { schoolId, termId } = term;
  return newSession(content, slot, day, { schoolId, termId, number: 0, plannedKey });
}

function dayView(
  { day, taken, off }: SeriesDay,
  warnings: ReadonlyMap<string, Awaited<ReturnType<typeof warningsOf>>[number]>,
) {
  return { day, taken, off, warnings: warnings.get(day) ?? [] };
}
