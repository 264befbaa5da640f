import type { WhyView } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const known = new Map<string, Resource<WhyView>>();

/** What made up one item of one's own result, so that a single line of it can be disputed. */
export function reasonsOf(itemId: string): Resource<WhyView> {
  const found = known.get(itemId);
  if (found !== undefined) return found;
  const made = createResource<WhyView>(() => call('ledger', 'why', { itemId }));
  known.set(itemId, made);
  return made;
}
