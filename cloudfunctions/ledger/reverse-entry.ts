import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import type { RecordFact } from '@/domain/ledger/fact';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { decideEntryReversal } from '@/domain/ledger/reverse-entry';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Term } from '@/domain/term/term';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { findFact, readEntryOf } from '../_shared/repositories/facts';
import { findMember } from '../_shared/repositories/members';
import { findTerm } from '../_shared/repositories/schools';
import { inTransaction } from '../_shared/transaction';
import { readJournal } from './journal';
import { type Reversing, reverseWithin, tellOfReversal } from './reversal';

const AT_ONCE = 10;

/**
 * Reverses everybody's fact of one entry, each in a transaction of its own and once only, so that a call that was sent
 * twice, died half-way or met another is completed by the next. Whoever was reversed before keeps that reversal.
 */
export const reverseEntry: Handler<typeof ledger.actions.reverseEntry> = async ({ caller, now }, input) => {
  const { schoolId, memberId } = caller;
  const fact = await findFact(schoolId, input.factId);
  if (fact?.kind === 'reversal') return refuse('isReversal', reversalRefusals.isReversal);
  if (fact?.kind !== 'record') return refuse('notFound', commonRefusals.notFound);
  const [term, whose, entry] = await Promise.all([
    findTerm(schoolId, fact.termId),
    findMember(schoolId, fact.memberId),
    readEntryOf(fact),
  ]);
  if (term === null || whose === null) return refuse('notFound', commonRefusals.notFound);
  const decided = decideEntryReversal(entry, { memberId });
  if (!decided.ok) return decided;

  const by = { memberId, reason: cleanText(input.reason), now };
  const done = await inBatches(decided.data, AT_ONCE, (each) => reverseOne(each, term, by));
  const reversed = done.filter(Boolean).length;
  if (reversed === 0) return refuse('alreadyReversed', reversalRefusals.alreadyReversed);
  return accept({ ...(await readJournal(whose, term)), reversed });
};

async function reverseOne(fact: RecordFact, term: Term, by: Reversing): Promise<boolean> {
  const outcome = await inTransaction((transaction) => reverseWithin(transaction, fact, by));
  if (outcome.ok) await tellOfReversal(fact, outcome.data, term);
  return outcome.ok;
}
