import type { LeaveEntry } from '@/contract/leave';
import type { MakeUpEntry } from '@/contract/make-up';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** Leaves and make-ups that wait for this person. */
export const awayWaiting = createResource<{
  readonly leaves: readonly LeaveEntry[];
  readonly makeUps: readonly MakeUpEntry[];
}>(() => call('attendance', 'awayQueue', {}), 'leave/waiting');
