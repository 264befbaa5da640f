import type { notify } from '@/contract/notify';
import type { Message } from '@/domain/notice/message';
import { isPushed, newPush } from '@/domain/notice/push';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { inBatches } from '../_shared/batches';
import { insertOnce, readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { messageDocumentId } from '../_shared/inbox';
import { cascadeMessagesDue } from './cascade-due';
import { dutyMessagesDue } from './duties-due';
import { messagesDue } from './happenings';
import { remainingQuota } from './quota';
import { sendDuePushes } from './send-pushes';
import { reviewResultTemplate } from './templates';

type Contract = typeof notify.actions;

const AT_ONCE = 10;

/**
 * Every ten minutes, school by school: adds the messages that a command left out and those that a date calls for, queues a push for those whose reader
 * has granted one, and sends what is due. Everything has its own id, so that runs may overlap, repeat and die half-way.
 */
export const deliver: Handler<Contract['deliver']> = async ({ now }) => {
  const template = reviewResultTemplate();
  const schools = await readAll<Pick<School, 'schoolId' | 'currentTermId'>>(
    'schools',
    {},
    { schoolId: true, currentTermId: true },
  );
  const total = { repaired: 0, queued: 0, sent: 0 };
  for (const school of schools) {
    const { schoolId } = school;
    const messages = [
      ...(await messagesDue(schoolId, now)),
      ...(await dutyMessagesDue(school, now)),
      ...(await cascadeMessagesDue(school, now)),
    ];
    const outcomes = await inBatches(messages, AT_ONCE, (message) => settleMessage(message, template, now));
    total.repaired += outcomes.filter(({ repaired }) => repaired).length;
    total.queued += outcomes.filter(({ queued }) => queued).length;
    if (template !== null) total.sent += await sendDuePushes(schoolId, template, now);
  }
  return accept(total);
};

/** Adds a missing message; a push is queued once, for a message not read yet, when its reader has quota. */
async function settleMessage(message: Message, template: string | null, now: number) {
  const id = messageDocumentId(message);
  const { inserted, document } = await insertOnce('messages', id, message);
  const isWanted = template !== null && document.readAtMs === null && isPushed(message.kind);
  if (!isWanted || (await remainingQuota(message)) === 0) return { repaired: inserted, queued: false };
  const push = await insertOnce('pushes', id, newPush(message, now));
  return { repaired: inserted, queued: push.inserted };
}
