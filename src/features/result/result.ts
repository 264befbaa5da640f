import type { NoticeView } from '@/contract/term-end';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import type { Dispute } from './dispute';

/** The notice and one's own result in it; remembered, so that it opens in a hallway without network. */
const notice = createResource<NoticeView>(() => call('ledger', 'notice', {}), 'notice');

export const useNotice = notice.use;
export const refreshNotice = notice.refresh;

/** Sends an appeal; sent twice it is one. Null when it is there, otherwise why not. */
export async function appeal(dispute: Dispute): Promise<Refusal | null> {
  const answer = await call('ledger', 'appeal', dispute);
  if (!answer.ok) return answer.error;
  notice.replace(answer.data);
  return null;
}
