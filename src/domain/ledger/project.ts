import {
  type Attendance,
  attendanceBySession,
  hasLeftEarly,
  noAttendance,
  wasAbsentMidway,
} from '../attendance/attendance';
import { attendanceStatus, isExpected } from '../attendance/attendance-status';
import type { TrainingSession } from '../attendance/training-session';
import type { ScoredSession, ScoredTeacher, ScoredTerm, ScoringFact } from '../scoring/facts';
import type { TeacherInput } from '../scoring/teacher-score';
import { countsAsOf } from '../submission/catalogue';
import { owes } from '../term/owes';
import { schoolDay } from '../term/school-day';
import type { Duty, Term } from '../term/term';
import {
  type AbsenceFact,
  type CheckInFact,
  type CheckOutFact,
  factIdOf,
  type LeaveFact,
  type MakeUpFact,
  type MarkFact,
  type RecordFact,
  standing,
  type WorkFact,
} from './fact';

import type { LedgerRecord, Person } from './record';
import { scoringFactOf } from './recorded-fact';

/** What a scoring fact was made from: the evidence that the "why" page shows. */
export type Source =
  | {
      readonly kind: 'checkIn';
      readonly fact: CheckInFact;
      readonly checkOut: CheckOutFact | null;
      readonly marks: readonly MarkFact[];
      readonly session: TrainingSession;
    }
  | { readonly kind: 'makeUp'; readonly fact: MakeUpFact; readonly session: TrainingSession }
  | { readonly kind: 'leave'; readonly fact: LeaveFact; readonly session: TrainingSession }
  /** `fact`: null where silence says it. */
  | { readonly kind: 'absence'; readonly fact: AbsenceFact | null; readonly session: TrainingSession }
  | { readonly kind: 'work'; readonly fact: WorkFact }
  | { readonly kind: 'record'; readonly fact: RecordFact }
  | { readonly kind: 'missing'; readonly duty: Duty };

export interface Projection {
  readonly input: TeacherInput;
  /** By the id of the scoring fact. */
  readonly sources: ReadonlyMap<string, Source>;
}

type Scored = readonly [ScoringFact, Source];

/**
 * One person's journal as the scoring engine reads it. Silence speaks too: an expected person without a fact for a closed
 * required session was absent without excuse, and a duty past due without a piece approved or waiting is missing.
 * Sessions that are not closed count only for whom is there already; a waiting claim keeps its session out until it is
 * settled. `now` decides which duties are past due.
 */
export function projectTeacher(record: LedgerRecord, now: number): Projection {
  const { term, person } = record;
  const attendance = attendanceBySession(record.facts, record.claims);
  const counted = record.sessions.filter((session) =>
    counts(session, person.memberId, attendance.get(session.sessionId)),
  );
  const scored: Scored[] = [
    ...counted.flatMap((session) =>
      attendanceFact(session, person.memberId, attendance.get(session.sessionId)),
    ),
    ...workFacts(record),
    ...recordedFacts(record),
    ...missingWork(record, now),
  ];
  return {
    input: {
      term: scoredTerm(term),
      teacher: scoredTeacher(person),
      sessions: counted.map(scoredSession),
      facts: scored.map(([fact]) => fact),
    },
    sources: new Map(scored.map(([fact, source]) => [fact.id, source])),
  };
}

function counts(session: TrainingSession, memberId: string, attendance: Attendance | undefined): boolean {
  switch (attendanceStatus(session, memberId, attendance)) {
    case 'onTime':
    case 'late':
    case 'madeUp':
      return true;
    case 'absent':
      return session.required && session.state === 'closed';
    case 'leave':
      return session.state === 'closed' && isExpected(session, memberId);
    default:
      return false;
  }
}

function attendanceFact(
  session: TrainingSession,
  memberId: string,
  attendance: Attendance = noAttendance,
): Scored[] {
  const base = { kind: 'attendance', teacherId: memberId, sessionId: session.sessionId } as const;
  const { checkIn, checkOut, marks, leave, absence, makeUp } = attendance;
  if (checkIn !== null) {
    const fact = {
      ...base,
      id: checkIn.factId,
      status: 'present',
      late: checkIn.late,
      leftEarly: hasLeftEarly(attendance),
      absentMidway: wasAbsentMidway(attendance),
    } as const;
    return [[fact, { kind: 'checkIn', fact: checkIn, checkOut, marks, session }]];
  }
  const absent = { ...base, status: 'absent', madeUp: makeUp !== null } as const;
  if (leave !== null) {
    const source: Source =
      makeUp === null ? { kind: 'leave', fact: leave, session } : { kind: 'makeUp', fact: makeUp, session };
    return [[{ ...absent, id: leave.factId, excused: true, protected: leave.protected }, source]];
  }
  const id = `absence:${session.sessionId}.${memberId}:0`;
  const source: Source =
    makeUp === null ? { kind: 'absence', fact: absence, session } : { kind: 'makeUp', fact: makeUp, session };
  return [[{ ...absent, id: absence?.factId ?? id }, source]];
}

/** An approved piece is a piece of work; done on time it is a service as well, with the credits that were judged. */
function workFacts(record: LedgerRecord): Scored[] {
  return standing(record.facts).flatMap((fact): Scored[] => {
    if (fact.kind !== 'work') return [];
    const source: Source = { kind: 'work', fact };
    const { creditsHundredths, late, offTopic, missingParts, lowQuality } = fact.judgement;
    const base = { id: fact.factId, teacherId: fact.memberId };
    const { countsAs } = fact;
    const work: Scored[] =
      countsAs === null
        ? []
        : [[{ ...base, kind: 'work', work: countsAs, late, offTopic, missingParts, lowQuality }, source]];
    if (creditsHundredths === 0) return work;
    const id = factIdOf('work', `${fact.subject}.credits`, fact.n);
    const service = { ...base, id, kind: 'service', credits: creditsHundredths / 100 } as const;
    return [...work, [service, source]];
  });
}

/** What the office entered from paper. */
function recordedFacts({ facts, person }: LedgerRecord): Scored[] {
  return standing(facts).flatMap((fact): Scored[] =>
    fact.kind === 'record' ? [[scoringFactOf(fact, person.researchGroupId), { kind: 'record', fact }]] : [],
  );
}

function missingWork({ term, person, facts, pieces }: LedgerRecord, now: number): Scored[] {
  const done = new Set(standing(facts).flatMap((fact) => (fact.kind === 'work' ? [fact.dutyId] : [])));
  const waiting = new Set(pieces.flatMap(({ dutyId, state }) => (state === 'submitted' ? [dutyId] : [])));
  return term.duties.flatMap((duty): Scored[] => {
    const { dutyId, dueAtMs } = duty;
    const work = countsAsOf(duty);
    if (work === null || now <= dueAtMs || done.has(dutyId) || waiting.has(dutyId)) return [];
    if (!owes(person, duty, term)) return [];
    const fact = {
      id: missingId(dutyId, person),
      kind: 'workMissing',
      teacherId: person.memberId,
      work,
    } as const;
    return [[fact, { kind: 'missing', duty }]];
  });
}

/** The id of the scoring fact that says that a duty's piece never came. */
export function missingId(dutyId: string, { memberId }: Pick<Person, 'memberId'>): string {
  return `missing:${dutyId}.${memberId}:0`;
}

function scoredTerm({ termId, from, to }: Term): ScoredTerm {
  return { id: termId, from, to };
}

function scoredTeacher(person: Person): ScoredTeacher {
  const { memberId, name, researchGroupId, prepGroupId, ranked = true, notApplicable = [] } = person;
  const base = { id: memberId, name, groupId: researchGroupId, ranked, notApplicable };
  return prepGroupId === null ? base : { ...base, prepGroupId };
}

export function scoredSession(session: TrainingSession): ScoredSession {
  const { sessionId, title, startsAtMs, hoursHundredths, required } = session;
  return { id: sessionId, title, date: schoolDay(startsAtMs), hours: hoursHundredths / 100, required };
}
