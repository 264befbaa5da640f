import type { ChangeReply } from '@/contract/session-planning';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { sessionMessages } from '@/domain/notice/session-messages';
import { inBatches } from '../_shared/batches';
import { addMessage } from '../_shared/inbox';
import { findSessionChange } from '../_shared/repositories/session-changes';

const AT_ONCE = 20;

/**
 * Tells everybody of a session's last change and says how many. Asked again, whoever was told is not told twice; whom a
 * function that died did not reach the timer reaches.
 */
export async function tellChange(session: TrainingSession): Promise<ChangeReply> {
  const { schoolId, sessionId, changes = 0 } = session;
  const change = changes === 0 ? null : await findSessionChange(schoolId, sessionId, changes);
  const messages = change === null ? [] : sessionMessages(change);
  await inBatches(messages, AT_ONCE, addMessage);
  return { applied: true, warnings: [], people: messages.length };
}
