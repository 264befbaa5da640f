import type { WhyView } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const known = new Map<string, Resource<WhyView>>();

/** What made up one item of one's own result of a term, so that a single line of it can be disputed. */
export function reasonsOf(itemId: string, termId: string | undefined): Resource<WhyView> {
  const key = `${termId ?? ''}/${itemId}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const input = termId === undefined ? { itemId } : { itemId, termId };
  const made = createResource<WhyView>(() => call('ledger', 'why', input));
  known.set(key, made);
  return made;
}
