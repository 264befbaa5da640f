import type { PlanWarning } from '@/contract/session-planning';
import { clashesOf, clashWords, isAtTheSameTime } from '@/domain/attendance/clash';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Member } from '@/domain/people/member';
import { calendarDay } from '@/domain/term/calendar-day';
import { schoolDay } from '@/domain/term/school-day';
import { documentId, getDocuments, type Stored } from '../_shared/documents';
import { arranged, readSessions } from '../_shared/repositories/sessions';

type Standing = Awaited<ReturnType<typeof readSessions>>;

/** What stands in the way of each of these sessions, in their order. Two dependent steps, however many. */
export async function warningsOf(
  sessions: readonly TrainingSession[],
  members: readonly Member[],
  nowMs: number,
): Promise<PlanWarning[][]> {
  const [first] = sessions;
  if (first === undefined) return [];
  const standing = await readSessions(first.schoolId, first.termId);
  const near = await withLists(
    standing.filter((other) => sessions.some((session) => isAtTheSameTime(session, other))),
  );
  return sessions.map((session) => [
    ...dayWarnings(session, nowMs),
    ...clashesOf(session, near, members).map((clash) => ({ kind: clash.kind, text: clashWords(clash) })),
  ]);
}

function dayWarnings({ startsAtMs }: TrainingSession, nowMs: number): PlanWarning[] {
  const { off, swapped, provisional } = calendarDay(schoolDay(startsAtMs));
  return [
    ...(off === null ? [] : [{ kind: 'dayOff', text: `这一天是${off}` } as const]),
    ...(swapped ? [{ kind: 'swapped', text: '这一天调休上班' } as const] : []),
    ...(provisional ? [{ kind: 'provisional', text: '这一年的放假安排还没公布，暂定' } as const] : []),
    ...(startsAtMs < nowMs ? [{ kind: 'past', text: '这个时间已经过去' } as const] : []),
  ];
}

/** The people of a list stand in its session alone. */
async function withLists(sessions: Standing): Promise<TrainingSession[]> {
  const ids = sessions
    .filter(({ audience }) => audience.kind === 'list')
    .map(({ schoolId, sessionId }) => documentId(schoolId, sessionId));
  const listed = await getDocuments<Pick<TrainingSession, 'sessionId' | 'audienceMemberIds'>>(
    'sessions',
    ids,
    {
      sessionId: true,
      audienceMemberIds: true,
    },
  );
  const lists = new Map(
    listed.map((one: Stored<(typeof listed)[number]>) => [one.sessionId, one.audienceMemberIds]),
  );
  return sessions.map((session) => ({
    ...arranged(session),
    audienceMemberIds: lists.get(session.sessionId) ?? null,
  }));
}
