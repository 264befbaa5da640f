import type { ledgerActions } from '@/contract/ledgers';
import { decideLedgers } from '@/domain/ledger/kept-ledgers';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import { findSchool } from '../_shared/repositories/schools';
import { inTransaction } from '../_shared/transaction';
import { booksOf, choosable, ledgerBooksView, readHoursBooks } from './hours-books';

type Contract = typeof ledgerActions;

export const ledgerBooks: Handler<Contract['ledgerBooks']> = async ({ caller: { schoolId } }) => {
  const [school, kept] = await Promise.all([findSchool(schoolId), readHoursBooks(schoolId)]);
  return accept(ledgerBooksView(school, choosable(kept)));
};

/** Which ledgers the school keeps: read anew from the next look on, for everybody; no fact is touched. */
export const setLedgers: Handler<Contract['setLedgers']> = async ({ caller, now }, { books, reason }) => {
  const { schoolId, memberId } = caller;
  const kept = await readHoursBooks(schoolId);
  const choices = choosable(kept);
  const decided = await inTransaction(async (transaction) => {
    const school = await transaction.get<School>('schools', schoolId);
    if (school === null) throw new Error(`school ${schoolId} is missing`);
    const decision = decideLedgers(school, books, choices);
    if (!decision.ok || !decision.data.changed) return decision;
    const { before, after } = decision.data;
    const act = { act: 'setLedgers', subject: 'ledgers', before, after, reason: cleanText(reason) };
    const line: AuditLine = { schoolId, byMemberId: memberId, atMs: now, ...act };
    await transaction.update('schools', schoolId, { ledgers: after });
    await transaction.add('audits', auditId(line, `${memberId}.${now}`), line);
    return decision;
  });
  if (!decided.ok) return decided;
  const { after } = decided.data;
  // What was chosen stays as it is now, whatever a later release brings.
  await booksOf(schoolId, after, kept);
  return accept(ledgerBooksView({ ledgers: after }, choices));
};
