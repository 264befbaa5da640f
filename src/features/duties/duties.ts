import type { DueView } from '@/contract/due-lists';
import { call } from '@/platform/call';
import { keepOwedForms } from '@/platform/owed-forms';
import { createResource } from '@/platform/resource';

/** What the caller owes this term, the most urgent first, and what is handed in. */
const duties = createResource<{ readonly duties: readonly DueView[] }>(
  () => call('submission', 'duties', {}),
  'duties',
);

/** Reads them anew, and keeps on the phone what it takes to begin one of them without a network. */
export async function refreshDuties(): Promise<void> {
  await duties.refresh();
  const { data, refusal } = duties.current();
  if (refusal !== null) return;
  const unbegun = data?.duties.filter(({ state }) => state === 'none') ?? [];
  await keepOwedForms(unbegun.map(({ dutyId }) => dutyId));
}

export const useDuties = duties.use;
