import type { PastResult } from '@/contract/past-terms';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** One's own earlier terms; remembered, for they hardly change. */
const pastResults = createResource<{ readonly terms: readonly PastResult[] }>(
  () => call('ledger', 'pastResults', {}),
  'past-results',
);

export const usePastResults = pastResults.use;
export const refreshPastResults = pastResults.refresh;
