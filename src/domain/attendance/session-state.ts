import { accept, type Result, refuse } from '../refusal';
import type { TrainingSession } from './training-session';
import { lateAfterMs } from './windows';

/**
 * The session with check-in open. An open one is returned as it is. A reopened one keeps its first opening, so that
 * claims from then still count, and the audience of its first closing, so that nobody who joined since becomes absent.
 */
export function openedSession(session: TrainingSession, nowMs: number): Result<TrainingSession, 'cancelled'> {
  switch (session.state) {
    case 'cancelled':
      return refuse('cancelled', '这次研修已经取消。要照常举行，请先在活动里恢复它。');
    case 'open':
      return accept(session);
    case 'closed':
      return accept({ ...session, state: 'open', closedAtMs: null });
    case 'planned':
      return accept({
        ...session,
        state: 'open',
        openedAtMs: nowMs,
        lateAfterMs: lateAfterMs(session, nowMs),
      });
  }
}

/** The session with check-in ended and its audience taken down at the first closing. A closed one is returned as it is. */
export function closedSession(
  session: TrainingSession,
  memberIds: readonly string[],
  nowMs: number,
): Result<TrainingSession, 'notStarted'> {
  switch (session.state) {
    case 'cancelled':
    case 'planned':
      return refuse('notStarted', '这次研修还没有打开过签到，没有什么可以结束。');
    case 'closed':
      return accept(session);
    case 'open':
      return accept({
        ...session,
        state: 'closed',
        closedAtMs: nowMs,
        audienceMemberIds: session.audienceMemberIds ?? [...memberIds],
      });
  }
}
