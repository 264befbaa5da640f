import type { WhyView } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const views = new Map<string, Resource<WhyView>>();

/** The reason behind one item's score; kept while the app is open. */
export function whyOf(itemId: string): Resource<WhyView> {
  const known = views.get(itemId);
  if (known !== undefined) return known;
  const made = createResource<WhyView>(() => call('ledger', 'why', { itemId }), `why/${itemId}`);
  views.set(itemId, made);
  return made;
}
