import type { LedgerEntry } from '@/contract/ledger';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

interface Records {
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
}

const known = new Map<string, Resource<Records>>();

/** One person's facts of a term, of the running one when none is named: one's own, or for the office anybody's. */
export function recordsOf(memberId: string, termId?: string): Resource<Records> {
  const key = `${memberId}/${termId ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const input = termId === undefined ? { memberId } : { memberId, termId };
  const made = createResource<Records>(() => call('ledger', 'entries', input));
  known.set(key, made);
  return made;
}

/** Whose records, of which term; of the running one when none is named. */
export interface Whose {
  readonly memberId: string;
  readonly termId?: string | undefined;
}

/** Answers a mistaken record by its reverse. Null when done, otherwise what is the matter. */
export async function reverseRecord(
  { memberId, termId }: Whose,
  factId: string,
  reason: string,
): Promise<string | null> {
  const answer = await call('ledger', 'reverse', { factId, reason });
  if (!answer.ok) return answer.error.message;
  recordsOf(memberId, termId).replace(answer.data);
  return null;
}

/** Reverses all that was entered together with a record. Answers for how many, or what is the matter. */
export async function reverseEntry(
  { memberId, termId }: Whose,
  factId: string,
  reason: string,
): Promise<{ readonly reversed: number } | { readonly trouble: string }> {
  const answer = await call('ledger', 'reverseEntry', { factId, reason });
  if (!answer.ok) return { trouble: answer.error.message };
  const { reversed, ...records } = answer.data;
  recordsOf(memberId, termId).replace(records);
  return { reversed };
}
