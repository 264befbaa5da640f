import type { LedgerEntry } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

interface Records {
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
}

const known = new Map<string, Resource<Records>>();

/** One person's facts of the term: one's own, or for the office anybody's. */
export function recordsOf(memberId: string): Resource<Records> {
  const found = known.get(memberId);
  if (found !== undefined) return found;
  const made = createResource<Records>(() => call('ledger', 'entries', { memberId }));
  known.set(memberId, made);
  return made;
}

/** Answers a mistaken record by its reverse. Null when done, otherwise what is the matter. */
export async function reverseRecord(
  memberId: string,
  factId: string,
  reason: string,
): Promise<string | null> {
  const answer = await call('ledger', 'reverse', { factId, reason });
  if (!answer.ok) return answer.error.message;
  recordsOf(memberId).replace(answer.data);
  return null;
}
