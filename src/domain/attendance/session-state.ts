import { accept, type Result, refuse } from '../refusal';
import type { TrainingSession } from './training-session';

/** Whoever waits at the door when the code comes up late has this long to scan it before it counts as late (decision). */
export const SCANNING_TIME_MS = 10 * 60_000;

/**
 * The session with check-in open. An open one is returned as it is. A reopened one keeps its first opening, so that
 * claims from then still count, and the audience of its first closing, so that nobody who joined since becomes absent.
 */
export function openedSession(session: TrainingSession, nowMs: number): TrainingSession {
  switch (session.state) {
    case 'open':
      return session;
    case 'closed':
      return { ...session, state: 'open', closedAtMs: null };
    case 'planned':
      return {
        ...session,
        state: 'open',
        openedAtMs: nowMs,
        lateAfterMs: Math.max(session.startsAtMs, nowMs + SCANNING_TIME_MS),
      };
  }
}

/** The session with check-in ended and its audience taken down at the first closing. A closed one is returned as it is. */
export function closedSession(
  session: TrainingSession,
  memberIds: readonly string[],
  nowMs: number,
): Result<TrainingSession, 'notStarted'> {
  switch (session.state) {
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
