import type { termEndActions } from '@/contract/term-end';
import { decideWithdrawal } from '@/domain/ledger/term-end/decide-notice';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../../_shared/entry';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { findEnding } from './ending';
import { tellEverybody } from './tell';
import { readTermEndView } from './view';

/** Takes the notice back and tells everybody why. Sent again it tells whoever was left out. */
export const withdrawNotice: Handler<typeof termEndActions.withdrawNotice> = async (
  { caller, now },
  input,
) => {
  const found = await findEnding(caller.schoolId, input.termId);
  if (!found.ok) return found;
  const { school, term } = found.data;
  const by = { memberId: caller.memberId, reason: cleanText(input.reason), now };
  const changed = await changeTermEnd(term, (standing) => decideWithdrawal(standing, by));
  if (!changed.ok) return changed;
  const told = await tellEverybody(term, changed.data, now);
  return accept(await readTermEndView({ school, term, termEnd: told }, now));
};
