import type { LedgersView } from '@/contract/ledgers';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const known = new Map<string, Resource<LedgersView>>();

/** One person's facts in every ledger of the school: one's own, or for the office anybody's. */
export function ledgersOf(memberId: string): Resource<LedgersView> {
  const found = known.get(memberId);
  if (found !== undefined) return found;
  const made = createResource<LedgersView>(
    () => call('ledger', 'ledgers', { memberId }),
    `ledgers/${memberId}`,
  );
  known.set(memberId, made);
  return made;
}
