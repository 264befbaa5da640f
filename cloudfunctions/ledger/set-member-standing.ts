import { commonRefusals } from '@/contract/common-refusals';
import type { ruleBookActions } from '@/contract/rule-books';
import { decideMemberStanding } from '@/domain/ledger/decide-settings';
import { teaches } from '@/domain/people/role';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../_shared/entry';
import { findMember } from '../_shared/repositories/members';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { changeSettings } from './change-settings';
import { findRunningTerm } from './running-term';
import { readSettings } from './term-settings';

/** Who is not ranked (不参评) and what does not apply to whom, for the running term. */
export const setMemberStanding: Handler<typeof ruleBookActions.setMemberStanding> = async (
  { caller, now },
  { reason, ...wanted },
) => {
  const [running, person] = await Promise.all([
    findRunningTerm(caller.schoolId),
    findMember(caller.schoolId, wanted.memberId),
  ]);
  if (!running.ok) return running;
  if (person === null || !teaches(person)) return refuse('notFound', commonRefusals.notFound);
  const { term } = running.data;
  const book = await findRuleBook(term);
  const act = {
    byMemberId: caller.memberId,
    atMs: now,
    act: 'setMemberStanding',
    subject: wanted.memberId,
    reason: cleanText(reason),
  };
  const changed = await changeSettings(term, act, (settings) =>
    decideMemberStanding(settings, wanted, { book, byMemberId: caller.memberId }),
  );
  return changed.ok ? accept(await readSettings(running.data)) : changed;
};
