import type { WhyView } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const views = new Map<string, Resource<WhyView>>();

/** The reason behind one item's score, of the running term or of an earlier one; kept while the app is open. */
export function whyOf(itemId: string, termId: string | undefined): Resource<WhyView> {
  const key = termId === undefined ? itemId : `${itemId}/${termId}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  const input = termId === undefined ? { itemId } : { itemId, termId };
  const made = createResource<WhyView>(() => call('ledger', 'why', input), `why/${key}`);
  views.set(key, made);
  return made;
}
