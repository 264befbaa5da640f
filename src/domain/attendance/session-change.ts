import type { Member } from '../people/member';
import { membersOf } from './audience';
import type { TrainingSession } from './training-session';

export type SessionChangeKind = 'moved' | 'cancelled' | 'restored';

/**
 * A transition that everybody is told of. One document each, `SCHOOL:SESSION:n`, written together with the session, so
 * that the timer's scan misses none; n counts the changes of one session from 1.
 */
export interface SessionChange {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly n: number;
  readonly kind: SessionChangeKind;
  readonly title: string;
  /** When and where it is to be, or would have been. */
  readonly startsAtMs: number;
  readonly place: string;
  readonly reason: string;
  readonly byMemberId: string;
  readonly atMs: number;
  /** Who is to be told. */
  readonly memberIds: readonly string[];
}

/** Who is to know of a change: the audience before and after it, the host, whoever asked for leave; not who made it. */
export function toBeTold(
  sessions: readonly TrainingSession[],
  members: readonly Member[],
  others: readonly string[],
  byMemberId: string,
): string[] {
  const told = new Set(others);
  for (const session of sessions) {
    for (const memberId of membersOf(session, members)) told.add(memberId);
    if (session.hostMemberId !== null) told.add(session.hostMemberId);
  }
  told.delete(byMemberId);
  return members.map(({ memberId }) => memberId).filter((memberId) => told.has(memberId));
}

/** What a session's change leaves to be told. `after` has the number of the change already. */
export function sessionChange(
  kind: SessionChangeKind,
  after: TrainingSession,
  act: Pick<SessionChange, 'reason' | 'byMemberId' | 'atMs' | 'memberIds'>,
): SessionChange {
  const { schoolId, termId, sessionId, title, startsAtMs, place, changes = 0 } = after;
  return { schoolId, termId, sessionId, n: changes, kind, title, startsAtMs, place, ...act };
}
