import type { CascadeSession, Homecoming, JudgingView } from '@/contract/homecoming';
import type { Caller } from '@/contract/policy';
import { attendanceByMember } from '@/domain/attendance/attendance';
import type { RecordFact } from '@/domain/ledger/fact';
import { type VerdictTime, verdictTime } from '@/domain/ledger/verdict-time';
import { cascadeDeadline, thirdWorkingDay } from '@/domain/sharing/cascade-deadline';
import { lateFact, lateWords } from '@/domain/sharing/cascade-words';
import { judgedFact, judgingRound } from '@/domain/sharing/decide-judging';
import { leastPosts } from '@/domain/sharing/digest';
import { isBack } from '@/domain/sharing/homecoming';
import { returnDay } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { schoolDay } from '@/domain/term/school-day';
import { countDocuments } from '../../_shared/documents';
import { namer } from '../../_shared/names';
import { readFactsOfSession } from '../../_shared/repositories/facts';
import { readNamesOf } from '../../_shared/repositories/members';
import { findTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';
import type { Returned, Traveller } from './read-homecoming';

/** The page after a trip. One dependent step beside what was read. */
export async function homecomingView(caller: Caller, returned: Returned, now: number): Promise<Homecoming> {
  const { trip, session, travellers, judgings } = returned;
  const { schoolId, tripId, topic, from, extension, digest } = trip;
  const judges = judgings.map(({ recordedBy }) => recordedBy);
  const [standing, names, present, time] = await Promise.all([
    countDocuments('posts', { schoolId, tripId, withdrawnAtMs: null }),
    readNamesOf(schoolId, [...judges, ...(extension === null ? [] : [extension.byMemberId])]),
    countPresent(session),
    termTime(schoolId, session?.termId ?? trip.termId, now),
  ]);
  const nameOf = namer(names);
  const deadline = cascadeDeadline(trip);
  const isOffice = caller.roles.includes('academicAffairs');
  return {
    tripId,
    topic,
    from,
    returnedOn: returnDay(trip),
    back: isBack(trip, now),
    isTraveller: isTraveller(trip, caller.memberId),
    isOffice,
    deadline: { ...deadline, passed: schoolDay(now) > deadline.date },
    thirdWorkingDay: thirdWorkingDay(trip).date,
    extension:
      extension === null
        ? null
        : { to: extension.to, reason: extension.reason, by: nameOf(extension.byMemberId) },
    digest: { standing, least: leastPosts(standing), resourceId: digest?.resourceId ?? null },
    session: sessionView(returned, present),
    judgings: travellers.map((traveller) => judgingView(caller, traveller, returned, nameOf)),
    verdictTime: time,
  };
}

function sessionView({ trip, session }: Returned, present: number | null): CascadeSession | null {
  if (session === null || trip.cascade === null) return null;
  const { sessionId, title, state, startsAtMs, endsAtMs, place } = session;
  const late = lateWords(cascadeDeadline(trip), schoolDay(startsAtMs));
  const { form } = trip.cascade;
  return { sessionId, form, title, state, startsAtMs, endsAtMs, place, late, present };
}

function judgingView(
  caller: Caller,
  traveller: Traveller,
  { trip, judgings, rightTo }: Returned,
  nameOf: (memberId: string) => string,
): JudgingView {
  const { memberId, name, roles } = traveller;
  const right = rightTo(traveller);
  const mayJudge = right === 'mayDecide';
  const isMine = memberId === caller.memberId;
  const fact = judgedFact(judgings, trip.tripId, memberId);
  const maySee = isMine || mayJudge || caller.roles.includes('academicAffairs');
  return {
    memberId,
    name,
    isMine,
    mayJudge,
    judge: roles.includes('groupLeader') ? '教务处' : '教研组长',
    n: judgingRound(judgings, trip.tripId, memberId),
    judged: fact === null || !maySee ? null : judgedView(fact, nameOf),
  };
}

function judgedView(fact: RecordFact, nameOf: (memberId: string) => string): JudgingView['judged'] {
  const { what, evidence, recordedBy, recordedAtMs: atMs } = fact;
  if (what.kind !== 'cascadeTraining') return null;
  const { creditsHundredths } = what;
  const word = evidence?.kind === 'cascade' ? evidence.word : '';
  return { creditsHundredths, word, by: nameOf(recordedBy), atMs, late: lateFact(fact) };
}

async function countPresent(session: Returned['session']): Promise<number | null> {
  if (session === null || session.state !== 'closed') return null;
  const facts = await readFactsOfSession(session.schoolId, session.sessionId);
  return [...attendanceByMember(facts, [])].filter(([, { checkIn }]) => checkIn !== null).length;
}

async function termTime(schoolId: string, termId: string, now: number): Promise<VerdictTime> {
  const [term, termEnd] = await Promise.all([findTerm(schoolId, termId), findTermEnd({ schoolId, termId })]);
  return term === null ? 'beforeResults' : verdictTime(termEnd, term, now);
}
