import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../_shared/entry';
import { findFact } from '../_shared/repositories/facts';
import { findMember } from '../_shared/repositories/members';
import { findTerm } from '../_shared/repositories/schools';
import { inTransaction } from '../_shared/transaction';
import { readJournal } from './journal';
import { reverseWithin, tellOfReversal } from './reversal';

/** Answers a mistaken fact by its reverse, and shows the journal with it. */
export const reverse: Handler<typeof ledger.actions.reverse> = async ({ caller, now }, input) => {
  const { schoolId } = caller;
  const fact = await findFact(schoolId, input.factId);
  if (fact === null) return refuse('notFound', commonRefusals.notFound);
  const [term, whose] = await Promise.all([
    findTerm(schoolId, fact.termId),
    findMember(schoolId, fact.memberId),
  ]);
  if (term === null || whose === null) return refuse('notFound', commonRefusals.notFound);

  const by = { memberId: caller.memberId, reason: cleanText(input.reason), now };
  const outcome = await inTransaction((transaction) => reverseWithin(transaction, fact, by));
  if (!outcome.ok) return outcome;

  await tellOfReversal(fact, outcome.data, term);
  return accept(await readJournal(whose, term));
};
