import type { ruleBookActions } from '@/contract/rule-books';
import { decideGroupRanking } from '@/domain/ledger/decide-settings';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../_shared/entry';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { changeSettings } from './change-settings';
import { findRunningTerm } from './running-term';
import { readSettings } from './term-settings';

/** A group's share of the best band, and whom it is ranked with, for the running term. */
export const setGroupRanking: Handler<typeof ruleBookActions.setGroupRanking> = async (
  { caller, now },
  { reason, ...wanted },
) => {
  const running = await findRunningTerm(caller.schoolId);
  if (!running.ok) return running;
  const { school, term } = running.data;
  const book = await findRuleBook(term);
  const act = {
    byMemberId: caller.memberId,
    atMs: now,
    act: 'setGroupRanking',
    subject: wanted.groupId,
    reason: cleanText(reason),
  };
  const changed = await changeSettings(term, act, (settings) =>
    decideGroupRanking(settings, wanted, { book, groups: school.groups }),
  );
  return changed.ok ? accept(await readSettings(running.data)) : changed;
};
