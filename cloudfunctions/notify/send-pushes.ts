import { waitsForMorning } from '@/domain/notice/duty-reminders';
import type { Message } from '@/domain/notice/message';
import { claimPush, NO_QUOTA, type Push, reviewResultFields, SENT, settlePush } from '@/domain/notice/push';
import { inBatches } from '../_shared/batches';
import { findAccountOf } from '../_shared/caller';
import { cloud, command } from '../_shared/cloud';
import { getDocument, readAll, replaceDocument, type Stored } from '../_shared/documents';
import { messageDocumentId } from '../_shared/inbox';
import { inTransaction } from '../_shared/transaction';
import { changeQuota, remainingQuota } from './quota';

const PEOPLE_AT_ONCE = 5;
const SYSTEM_ERROR = -1;

/** Sends a school's due pushes, one after another for each person; answers how many WeChat took. */
export async function sendDuePushes(schoolId: string, template: string, now: number): Promise<number> {
  const pending = await readAll<Push>('pushes', { schoolId, state: 'pending', dueAtMs: command.lte(now) });
  const due = pending.filter((push) => !waitsForMorning(push, now));
  const people = [...new Set(due.map(({ memberId }) => memberId))];
  const sent = await inBatches(people, PEOPLE_AT_ONCE, async (memberId) => {
    let taken = 0;
    for (const push of due) {
      if (push.memberId === memberId && (await sendOne(push, template, now))) taken += 1;
    }
    return taken;
  });
  return sent.reduce((sum, taken) => sum + taken, 0);
}

async function sendOne(due: Stored<Push>, template: string, now: number): Promise<boolean> {
  const claimed = await claim(due._id, now);
  if (claimed === null) return false;
  const answer = await answerFor(claimed, template);
  const settled = settlePush(claimed, answer, now);
  await replaceDocument('pushes', due._id, settled);
  if (answer === SENT) await changeQuota(claimed, (remaining) => remaining - 1);
  if (answer === NO_QUOTA) await changeQuota(claimed, () => 0);
  if (settled.state === 'failed') console.error('a push was given up', due._id, answer);
  return answer === SENT;
}

/** Takes a push for this run, or null when another run has it, or it was given up. */
function claim(id: string, now: number): Promise<Push | null> {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Push>('pushes', id);
    const claimed = stored && claimPush(withoutId(stored), now);
    if (!claimed) return null;
    await transaction.replace('pushes', id, claimed);
    return claimed.state === 'pending' ? claimed : null;
  });
}

function withoutId({ _id, ...push }: Stored<Push>): Push {
  return push;
}

/** WeChat's answer, or ours when there is nobody to send to or no quota left. */
async function answerFor(push: Push, template: string): Promise<number> {
  const { schoolId, memberId } = push;
  const [message, account, remaining] = await Promise.all([
    getDocument<Message>('messages', messageDocumentId(push)),
    findAccountOf(schoolId, memberId),
    remainingQuota(push),
  ]);
  if (message === null || account === null || remaining === 0) return NO_QUOTA;
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: account,
      templateId: template,
      page: message.link.replace(/^\//, ''),
      data: reviewResultFields(message),
    });
    return SENT;
  } catch (error) {
    const { errCode } = (error ?? {}) as { readonly errCode?: unknown };
    return typeof errCode === 'number' ? errCode : SYSTEM_ERROR;
  }
}
