import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import { askToSubscribe } from '@/platform/subscribe';

/** Known before the tap: WeChat allows the question only as a tap's very first call. */
const templates = createResource<{ readonly reviewResult: string | null }>(
  () => call('notify', 'templates', {}),
  'reminders/templates',
);

export const prefetchTemplates = templates.refresh;

/** The template of 审核结果通知; null when this deployment has none, and then nothing is offered. */
export function useReviewTemplate(): string | null {
  return templates.use().data?.reviewResult ?? null;
}

/** To be called first in a tap handler. Whether WeChat will send the next review's result; the inbox has it in any case. */
export async function askForReviewResult(templateId: string): Promise<boolean> {
  const answer = await askToSubscribe(templateId);
  if (answer === 'unavailable') return false;
  const accepted = answer === 'accepted';
  await call('notify', 'recordQuota', { template: 'reviewResult', accepted });
  return accepted;
}
