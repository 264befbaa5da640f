import type { InputOf } from '@/contract/action';
import type { LedgerBooksView, ledgerActions } from '@/contract/ledgers';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

const books = createResource<LedgerBooksView>(() => call('ledger', 'ledgerBooks', {}));

export const useLedgerBooks = books.use;
export const refreshLedgerBooks = books.refresh;

/** Null when done, otherwise what is the matter. */
export async function setLedgers(
  input: InputOf<(typeof ledgerActions)['setLedgers']>,
): Promise<string | null> {
  const answer = await call('ledger', 'setLedgers', input);
  if (!answer.ok) return answer.error.message;
  books.replace(answer.data);
  return null;
}
