import type { QueueEntry } from '@/contract/queue-entry';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

const queue = createResource<{ readonly entries: readonly QueueEntry[] }>(
  () => call('submission', 'queue', {}),
  'queue',
);

/** Pieces that wait for this person's decision, oldest first. */
export const useQueue = queue.use;
export const refreshQueue = queue.refresh;
