import type { DutyView } from '@/contract/submission';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** What the caller owes this term, what is written and what is done. */
const duties = createResource<{ readonly duties: readonly DutyView[] }>(
  () => call('submission', 'duties', {}),
  'duties',
);

export const refreshDuties = duties.refresh;
export const useDuties = duties.use;
