import { accept, type Result, refuse } from '../refusal';
import { atSchoolTime } from '../term/school-day';
import { sessionIdOf } from '../term/term-plan';
import type { Audience } from './audience-kind';
import type { AudienceDraft, SessionContent, SessionSlot } from './session-draft';
import { notHeld, type TrainingSession } from './training-session';
import { lateAfterMs } from './windows';

type Place = Pick<TrainingSession, 'schoolId' | 'termId' | 'number' | 'plannedKey'>;

/** A session as it is first planned in the app. */
export function newSession(
  content: SessionContent,
  slot: SessionSlot,
  day: string,
  { schoolId, termId, number, plannedKey }: Place,
): TrainingSession {
  const { audience, ...words } = content;
  const times = timesOf(slot, day);
  return {
    schoolId,
    termId,
    sessionId: sessionIdOf(termId, number),
    number,
    ...words,
    ...audienceOf(audience),
    ...times,
    place: slot.place,
    plannedKey,
    state: 'planned',
    lateAfterMs: lateAfterMs({ ...times, ...words }, null),
    openedAtMs: null,
    closedAtMs: null,
    ...notHeld,
  };
}

type Held = 'alreadyHeld' | 'cancelled';

const restoreFirst = '这次研修已经取消。要再举行，请先恢复它。';

/** The session with other contents. Once it was opened only its words may be put right: title and presenter. */
export function editedSession(
  session: TrainingSession,
  content: SessionContent,
): Result<TrainingSession, Held> {
  const { audience, ...words } = content;
  if (session.state === 'cancelled') return refuse('cancelled', restoreFirst);
  const edited = { ...session, ...words, ...audienceOf(audience) };
  const planned = { ...edited, lateAfterMs: lateAfterMs(edited, null) };
  if (session.state === 'planned') return accept(isSame(session, planned) ? session : planned);
  const { title, presenter } = content;
  const worded = { ...session, title, presenter };
  const onlyWords = isSame(
    { ...edited, title, presenter },
    { ...worded, audienceMemberIds: edited.audienceMemberIds },
  );
  return onlyWords
    ? accept(isSame(session, worded) ? session : worded)
    : refuse('alreadyHeld', '这次研修已经打开过签到，只能改标题、主讲和资料，其余请保持原样。');
}

/** The session at another time or place. */
export function movedSession(
  session: TrainingSession,
  slot: SessionSlot,
  day: string,
): Result<TrainingSession, Held> {
  if (session.state === 'cancelled') return refuse('cancelled', restoreFirst);
  if (session.state !== 'planned')
    return refuse('alreadyHeld', '这次研修已经打开过签到，时间和地点不能再改。');
  const moved = { ...session, ...timesOf(slot, day), place: slot.place };
  if (isSame(session, moved)) return accept(session);
  return accept({ ...moved, lateAfterMs: lateAfterMs(moved, null), changes: (session.changes ?? 0) + 1 });
}

/** The session taken off the plan; it stays there to be seen as cancelled. `someoneCame`: a check-in stands. */
export function cancelledSession(
  session: TrainingSession,
  someoneCame: boolean,
): Result<TrainingSession, 'alreadyHeld'> {
  switch (session.state) {
    case 'cancelled':
      return accept(session);
    case 'open':
      return refuse('alreadyHeld', '这次研修正在签到，不能取消。请先结束签到；没有办成的，请在记录里说明。');
    case 'closed':
      return refuse('alreadyHeld', '这次研修已经办过，不能再取消。');
    case 'planned':
      if (someoneCame)
        return refuse('alreadyHeld', '已经有人登记到场，不能取消。登记有误的，请先撤销那条记录。');
      return accept({ ...session, state: 'cancelled', changes: (session.changes ?? 0) + 1 });
  }
}

/** The cancelled session back on the plan. One that stands is returned as it is. */
export function restoredSession(session: TrainingSession): Result<TrainingSession, never> {
  if (session.state !== 'cancelled') return accept(session);
  return accept({ ...session, state: 'planned', changes: (session.changes ?? 0) + 1 });
}

function timesOf({ from, to }: SessionSlot, day: string) {
  return { startsAtMs: atSchoolTime(day, from), endsAtMs: atSchoolTime(day, to) };
}

/** A list's people stand in the session from the beginning; everybody else's are read when it is closed. */
function audienceOf(audience: AudienceDraft): {
  readonly audience: Audience;
  readonly audienceMemberIds: readonly string[] | null;
} {
  if (audience.kind !== 'list') return { audience, audienceMemberIds: null };
  return { audience: { kind: 'list' }, audienceMemberIds: [...new Set(audience.memberIds)].sort() };
}

/** Fields may stand in another order in what was stored. */
function isSame(one: TrainingSession, other: TrainingSession): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
