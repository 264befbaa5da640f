import { removedMessages } from '@/domain/notice/resource-messages';
import type { Resource } from '@/domain/sharing/resource';
import { writeAudit } from '../../_shared/audit';
import { addMessage } from '../../_shared/inbox';

/** The audit line of a removal, and what its authors are told. A resend adds what is missing. */
export async function followRemoval(resource: Resource): Promise<void> {
  const { schoolId, resourceId, title, removed } = resource;
  if (removed === null) return;
  const { byMemberId, atMs, reason } = removed;
  const line = { schoolId, byMemberId, atMs, act: 'removeResource', subject: resourceId, reason };
  await writeAudit({ ...line, before: title, after: null }, String(atMs));
  for (const message of removedMessages(resource)) await addMessage(message);
}
