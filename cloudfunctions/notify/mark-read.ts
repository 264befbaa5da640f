import type { notify } from '@/contract/notify';
import { accept } from '@/domain/refusal';
import { inBatches } from '../_shared/batches';
import { updateDocument } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { messageDocumentId } from '../_shared/inbox';
import { countUnread } from './inbox';

type Contract = typeof notify.actions;

const AT_ONCE = 10;

/** Marks messages as read. Ids are looked up under the caller's own school and name, so nobody reaches another's inbox. */
export const markRead: Handler<Contract['markRead']> = async ({ caller, now }, input) => {
  const { schoolId, memberId } = caller;
  await inBatches([...new Set(input.messageIds)], AT_ONCE, (messageId) =>
    updateDocument('messages', messageDocumentId({ schoolId, memberId, messageId }), { readAtMs: now }),
  );
  return accept({ unread: await countUnread(caller) });
};
