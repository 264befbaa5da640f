import type { LeaveSession, LeaveView } from '@/contract/leave';
import { type Attendance, attendanceBySession } from '@/domain/attendance/attendance';
import { attendanceStatus } from '@/domain/attendance/attendance-status';
import { leaveKinds } from '@/domain/attendance/leave-kind';
import type { LeaveRequest, LeaveRound } from '@/domain/attendance/leave-request';
import { reasonNote, slipNote, stateText } from '@/domain/attendance/leave-words';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { documentId, getDocuments } from '../_shared/documents';
import { namer } from '../_shared/names';
import { photoLinks } from '../_shared/photo-files';
import { readFactsOf } from '../_shared/repositories/facts';
import { readLastRounds } from '../_shared/repositories/leave-requests';
import { readNamesOf } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { arranged } from '../_shared/repositories/sessions';

/** For whom a view is made: the asker sees all that is theirs, whoever decides what the platform has passed. */
type Eyes = 'asker' | 'decider';

/** One person's requests as that person, or who decides on them, sees them. All of one person. */
export async function leaveViews(requests: readonly LeaveRequest[], eyes: Eyes): Promise<LeaveView[]> {
  const [first] = requests;
  if (first === undefined) return [];
  const { schoolId, memberId } = first;
  const termIds = [...new Set(requests.map(({ termId }) => termId))];
  const [sessions, rounds, school, links, ...journals] = await Promise.all([
    readAskedSessions(requests),
    readLastRounds(requests),
    findSchool(schoolId),
    photoLinks(
      requests.flatMap((request) => (shownSlip(request, eyes) ? [shownSlip(request, eyes) ?? ''] : [])),
    ),
    ...termIds.map((termId) => readFactsOf(schoolId, termId, memberId)),
  ]);
  const names = await readNamesOf(
    schoolId,
    rounds.map(({ byMemberId }) => byMemberId),
  );
  const attendance = attendanceBySession(journals.flat(), []);
  const lastRound = new Map(rounds.map((round) => [round.requestId, round]));
  return requests.map((request) => ({
    requestId: request.requestId,
    kindTitle: leaveKinds[request.leaveKind].title,
    state: request.state,
    stateText: stateText(request, school?.officeLabel ?? '教务处'),
    askedAtMs: request.askedAtMs,
    sessions: request.sessionIds.flatMap((sessionId) => {
      const session = sessions.get(sessionId);
      return session === undefined ? [] : [leaveSession(session, memberId, attendance.get(sessionId))];
    }),
    reason: eyes === 'asker' || request.reasonCheck === 'pass' ? request.reason : '',
    reasonNote: reasonNote(request, eyes),
    slipUrl: links.get(shownSlip(request, eyes) ?? '') ?? null,
    slipNote: slipNote(request, eyes),
    decided: decidedOf(lastRound.get(request.requestId), names),
  }));
}

export async function leaveView(request: LeaveRequest, eyes: Eyes): Promise<LeaveView> {
  const [view] = await leaveViews([request], eyes);
  if (view === undefined) throw new Error(`no view of ${request.requestId}`);
  return view;
}

/** A session as one that may be missed. `session` is the one this person sees. */
export function leaveSession(
  session: TrainingSession,
  memberId: string,
  attendance?: Attendance,
): LeaveSession {
  const { sessionId, number, title, startsAtMs, endsAtMs, place, required } = session;
  const status = attendanceStatus(session, memberId, attendance);
  return { sessionId, number, title, startsAtMs, endsAtMs, place, required, status };
}

/** Whoever asked was of the audience then: nobody else's name is read. */
async function readAskedSessions(
  requests: readonly LeaveRequest[],
): Promise<ReadonlyMap<string, TrainingSession>> {
  const ids = requests.flatMap(({ schoolId, sessionIds }) =>
    sessionIds.map((id) => documentId(schoolId, id)),
  );
  const found = await getDocuments<Omit<TrainingSession, 'audienceMemberIds'>>('sessions', ids, {
    audienceMemberIds: false,
  });
  const memberId = requests[0]?.memberId ?? '';
  return new Map(
    found.map((session) => [session.sessionId, { ...arranged(session), audienceMemberIds: [memberId] }]),
  );
}

function shownSlip({ slip }: LeaveRequest, eyes: Eyes): string | null {
  if (slip === null) return null;
  return eyes === 'asker' || slip.check === 'pass' ? slip.fileId : null;
}

function decidedOf(round: LeaveRound | undefined, names: ReadonlyMap<string, string>): LeaveView['decided'] {
  if (round === undefined || round.act === 'asked' || round.act === 'withdrawn') return null;
  const { byMemberId, atMs, remark } = round;
  return { by: namer(names)(byMemberId), atMs, remark };
}
