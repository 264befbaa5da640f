import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { SessionView } from '@/contract/session-view';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import { sessionView } from '@/domain/attendance/session-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findClaims } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import { findSession } from '../_shared/repositories/sessions';

/** A session with the caller's own status. One dependent step. */
export async function ownView(caller: Caller, session: TrainingSession): Promise<SessionView> {
  const { schoolId, memberId } = caller;
  const { sessionId, termId } = session;
  const [facts, claims] = await Promise.all([
    readFactsOf(schoolId, termId, memberId),
    findClaims({ schoolId, sessionId, memberId }),
  ]);
  const mine = attendanceBySession(facts, claims);
  return sessionView(asSeenBy(session, caller), memberId, mine.get(sessionId));
}

export const session: EarlyHandler<typeof attendance.actions.session> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller }, _input, found) =>
    found === null ? refuse('notFound', commonRefusals.notFound) : accept(await ownView(caller, found)),
);
