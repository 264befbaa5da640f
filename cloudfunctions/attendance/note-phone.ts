import type { TrainingSession } from '@/domain/attendance/training-session';
import { addNewPhone } from '../_shared/repositories/new-phones';
import { findSecret } from '../_shared/secrets';
import { phoneMark, sessionSecretId } from './code';
import type { MyTerm } from './my-term';

/**
 * Whether this is another phone than at the person's check-in before, for the host to see. The earlier mark can be made
 * anew only with the earlier session's secret and the key that this phone just sent: nothing that is stored links one
 * session's marks with another's.
 */
export async function notePhone(
  { schoolId, sessionId }: TrainingSession,
  memberId: string,
  phone: string | null,
  mine: MyTerm,
  now: number,
): Promise<void> {
  const before = phone === null ? null : lastMark(mine, sessionId);
  if (phone === null || before === null) return;
  const secret = await findSecret(sessionSecretId({ schoolId, sessionId: before.sessionId }));
  if (secret === null || phoneMark(secret, phone) === before.phone) return;
  await addNewPhone({ schoolId, sessionId, memberId, atMs: now });
}

/** The mark of the latest check-in of this term to another session, by a phone. */
function lastMark({ facts }: MyTerm, sessionId: string): { sessionId: string; phone: string } | null {
  let last: { sessionId: string; phone: string; atMs: number } | null = null;
  for (const fact of facts) {
    if (fact.kind !== 'checkIn' || fact.sessionId === sessionId || !('phone' in fact.evidence)) continue;
    const { phone } = fact.evidence;
    if (phone === undefined || (last !== null && last.atMs >= fact.recordedAtMs)) continue;
    last = { sessionId: fact.sessionId, phone, atMs: fact.recordedAtMs };
  }
  return last;
}
