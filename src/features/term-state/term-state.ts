import type { TermStateView } from '@/contract/term-state';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** The term at a glance: sums and shares only, so the phone may remember it. */
const termState = createResource<TermStateView>(() => call('ledger', 'termState', {}), 'term-state');

export const useTermState = termState.use;
export const refreshTermState = termState.refresh;
