import { membersOf } from '@/domain/attendance/audience';
import { type Claim, isRejected } from '@/domain/attendance/claim';
import type { LeaveRound } from '@/domain/attendance/leave-request';
import type { MakeUpRound } from '@/domain/attendance/make-up';
import type { SessionChange } from '@/domain/attendance/session-change';
import type { ConductRound } from '@/domain/ledger/conduct/report';
import type { Fact } from '@/domain/ledger/fact';
import type { Appeal } from '@/domain/ledger/term-end/appeal';
import { claimRejectedMessage } from '@/domain/notice/claim-messages';
import type { Message } from '@/domain/notice/message';
import { type Happening, messagesFor, subjectOf } from '@/domain/notice/messages-for';
import { sessionMessages } from '@/domain/notice/session-messages';
import { surveyMessages } from '@/domain/notice/survey-messages';
import { appealMessage } from '@/domain/notice/term-end-messages';
import type { TripRound } from '@/domain/sharing/trip-round';
import type { Round } from '@/domain/submission/submission';
import { messagesOfLeave, messagesOfMakeUp } from '../_shared/away-messages';
import { inBatches } from '../_shared/batches';
import { command } from '../_shared/cloud';
import { messagesOfConduct } from '../_shared/conduct-messages';
import { readAll } from '../_shared/documents';
import { readMembers } from '../_shared/repositories/members';
import { findTerm } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { readSurveysOpenedSince } from '../_shared/repositories/surveys';
import { messagesOfTrip } from '../_shared/trip-messages';

/** Three periods of the timer: each happening is seen by three runs, so no watermark can lose one. */
const WINDOW_MS = 30 * 60 * 1000;
const AT_ONCE = 10;

/** The messages that the last half hour of a school calls for, whether they are there or not. */
export async function messagesDue(schoolId: string, now: number): Promise<Message[]> {
  const since = command.gte(now - WINDOW_MS);
  const [rounds, facts, answered] = await Promise.all([
    readAll<Round>('rounds', { schoolId, atMs: since }, { parts: false, photos: false }),
    readAll<Fact>('facts', { schoolId, recordedAtMs: since }),
    readAll<Appeal>('appeals', { schoolId, decidedAtMs: since }),
  ]);
  const changes = await readAll<SessionChange>('sessionChanges', { schoolId, atMs: since });
  const titleOf = titles(schoolId);
  const messages = [...answered.map(appealMessage), ...changes.flatMap(sessionMessages)];
  for (const happening of [...rounds, ...facts]) {
    if (messagesFor(happening, '').length === 0) continue;
    messages.push(...messagesFor(happening, await titleOf(happening)));
  }
  messages.push(...(await surveysDue(schoolId, now - WINDOW_MS)));
  messages.push(...(await awayDue(schoolId, now - WINDOW_MS)));
  messages.push(...(await claimsDue(schoolId, now - WINDOW_MS)));
  messages.push(...(await tripsDue(schoolId, now - WINDOW_MS)));
  messages.push(...(await conductDue(schoolId, now - WINDOW_MS)));
  return messages;
}

/** Late codes that a host turned down since. */
async function claimsDue(schoolId: string, sinceMs: number): Promise<Message[]> {
  const settled = await readAll<Claim>('claims', { schoolId, settledAtMs: command.gte(sinceMs) });
  return inBatches(settled.filter(isRejected), AT_ONCE, async (claim) => {
    const session = await findSession(schoolId, claim.sessionId);
    return claimRejectedMessage(claim, session?.title ?? '一次研修');
  });
}

/** Steps of what was reported of somebody. */
async function conductDue(schoolId: string, sinceMs: number): Promise<Message[]> {
  const rounds = await readAll<ConductRound>('conductRounds', { schoolId, atMs: command.gte(sinceMs) });
  return (await inBatches(rounds, AT_ONCE, messagesOfConduct)).flat();
}

/** Leaves asked for and decided, notes handed in and sent back. */
async function awayDue(schoolId: string, sinceMs: number): Promise<Message[]> {
  const since = { schoolId, atMs: command.gte(sinceMs) };
  const [leaves, makeUps] = await Promise.all([
    readAll<LeaveRound>('leaveRounds', since),
    readAll<MakeUpRound>('makeUpRounds', since, { note: false }),
  ]);
  const told = [
    ...(await inBatches(leaves, AT_ONCE, messagesOfLeave)),
    ...(await inBatches(makeUps, AT_ONCE, messagesOfMakeUp)),
  ];
  return told.flat();
}

/** Trips asked for, decided, changed and cancelled. */
async function tripsDue(schoolId: string, sinceMs: number): Promise<Message[]> {
  const rounds = await readAll<TripRound>('tripRounds', { schoolId, atMs: command.gte(sinceMs) });
  return (await inBatches(rounds, AT_ONCE, messagesOfTrip)).flat();
}

/** Whom the surveys that were opened since ask, as their sessions' audiences stand. */
async function surveysDue(schoolId: string, sinceMs: number): Promise<Message[]> {
  const surveys = await readSurveysOpenedSince(schoolId, sinceMs);
  if (surveys.length === 0) return [];
  const members = await readMembers(schoolId);
  const told = surveys.map(async (survey) => {
    const session = await findSession(schoolId, survey.sessionId);
    return session === null ? [] : surveyMessages(survey, session.title, membersOf(session, members));
  });
  return (await Promise.all(told)).flat();
}

/** Titles of duties and sessions, each term and session read once a run. */
function titles(schoolId: string): (happening: Happening) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (happening) => {
    const subject = subjectOf(happening);
    if (subject.kind === 'record') return Promise.resolve(subject.title);
    const key = subject.kind === 'duty' ? `${happening.termId}:${subject.dutyId}` : subject.sessionId;
    const standing = known.get(key) ?? readTitle(schoolId, happening);
    known.set(key, standing);
    return standing;
  };
}

async function readTitle(schoolId: string, happening: Happening): Promise<string> {
  const subject = subjectOf(happening);
  if (subject.kind === 'record') return subject.title;
  if (subject.kind === 'session') {
    return (await findSession(schoolId, subject.sessionId))?.title ?? '一次研修';
  }
  const term = await findTerm(schoolId, happening.termId);
  return term?.duties.find(({ dutyId }) => dutyId === subject.dutyId)?.title ?? '一项任务';
}
