import { commonRefusals } from '@/contract/common-refusals';
import type { termEndActions } from '@/contract/term-end';
import { appealIdOf } from '@/domain/ledger/term-end/appeal';
import { type Disputed, decideAppeal, meetAppeal } from '@/domain/ledger/term-end/decide-appeal';
import { keptPostings } from '@/domain/ledger/term-end/kept-postings';
import { refused } from '@/domain/ledger/term-end/refusals';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Term } from '@/domain/term/term';
import type { Handler } from '../../_shared/entry';
import { addAppeal, findAppeal } from '../../_shared/repositories/appeals';
import { findMember } from '../../_shared/repositories/members';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { wordsFault } from '../../_shared/text-check';
import { readMyLedger } from '../my-ledger';
import { findEnding } from './ending';
import { readNotice } from './notice-page';

/** Disputes what the caller sees of the own result; nobody else's facts can be named. The words are checked before the office reads them. */
export const appeal: Handler<typeof termEndActions.appeal> = async ({ caller, openId, now }, input) => {
  const { schoolId, memberId } = caller;
  const found = await findEnding(schoolId, input.termId);
  if (!found.ok) return found;
  const { term, termEnd } = found.data;
  const words = cleanText(input.words);
  const id = appealIdOf(memberId, input.itemId, input.factId, termEnd.notice?.n ?? 0);
  const standing = await findAppeal(term, id);
  if (standing !== null) {
    const met = meetAppeal(standing, words);
    return met.ok ? accept(await readNotice(found.data, memberId, now)) : met;
  }
  const item = (await findRuleBook(term)).items.find((each) => each.id === input.itemId);
  if (item === undefined) return refuse('notFound', commonRefusals.notFound);
  const factTitle = await findFactTitle(term, memberId, input, now);
  const disputed: Disputed | null =
    factTitle === null
      ? null
      : { itemId: input.itemId, itemTitle: item.title, factId: input.factId, factTitle };
  const decided = decideAppeal(termEnd, memberId, disputed, words, now);
  if (!decided.ok) return decided;
  const fault = await wordsFault(openId, words, 'remark');
  if (fault !== null) return refused(fault);
  const met = meetAppeal(await addAppeal(decided.data), words);
  return met.ok ? accept(await readNotice(found.data, memberId, now)) : met;
};

/** The title of one of the caller's own postings in this item; empty for the item as a whole, null where there is none. */
async function findFactTitle(
  term: Term,
  memberId: string,
  { itemId, factId }: { readonly itemId: string; readonly factId: string | null },
  now: number,
): Promise<string | null> {
  if (factId === null) return '';
  const person = await findMember(term.schoolId, memberId);
  if (person === null) return null;
  const { record, book } = await readMyLedger(person, term, now);
  const posting = keptPostings(record, book, now).find(
    (each) => each.itemId === itemId && each.factId === factId,
  );
  return posting?.title ?? null;
}
