import type { LedgerRecord } from '@/domain/ledger/record';
import { aTerm, people } from './founded-school';

const [lin] = people;

/** Teacher Lin's term with nothing in it. */
export function aRecord(changes: Partial<LedgerRecord> = {}): LedgerRecord {
  return { term: aTerm(), person: lin, sessions: [], facts: [], claims: [], pieces: [], ...changes };
}
