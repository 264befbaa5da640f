import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { readFactsOf } from '../_shared/repositories/facts';

/** Whether a check-in of this person stands for a session. One dependent step. */
export async function hasAttended(
  { schoolId, memberId }: Pick<Caller, 'schoolId' | 'memberId'>,
  { termId, sessionId }: Pick<TrainingSession, 'termId' | 'sessionId'>,
): Promise<boolean> {
  const facts = await readFactsOf(schoolId, termId, memberId);
  return (attendanceBySession(facts, []).get(sessionId)?.checkIn ?? null) !== null;
}
