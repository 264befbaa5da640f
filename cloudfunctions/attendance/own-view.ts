import type { attendance, SessionView } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { sessionView } from '@/domain/attendance/session-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findClaim } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import { findSession } from '../_shared/repositories/sessions';

/** A session with the caller's own status. One dependent step. */
export async function ownView(caller: Caller, session: TrainingSession): Promise<SessionView> {
  const { schoolId, memberId } = caller;
  const { sessionId, termId } = session;
  const [facts, claim] = await Promise.all([
    readFactsOf(schoolId, termId, memberId),
    findClaim({ schoolId, sessionId, memberId }),
  ]);
  const mine = attendanceBySession(facts, claim === null ? [] : [claim]);
  return sessionView(session, memberId, mine.get(sessionId));
}

export const session: EarlyHandler<typeof attendance.actions.session> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller }, _input, found) =>
    found === null ? refuse('notFound', commonRefusals.notFound) : accept(await ownView(caller, found)),
);
