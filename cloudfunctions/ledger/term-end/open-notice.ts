import type { termEndActions } from '@/contract/term-end';
import { decideNotice } from '@/domain/ledger/term-end/decide-notice';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../../_shared/entry';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { findEnding } from './ending';
import { tellEverybody } from './tell';
import { freshComputation } from './term-mark';
import { readTermEndView } from './view';

/** Puts the results up and tells everybody. Sent again it tells whoever was left out. */
export const openNotice: Handler<typeof termEndActions.openNotice> = async ({ caller, now }, input) => {
  const found = await findEnding(caller.schoolId, input.termId);
  if (!found.ok) return found;
  const { school, term, termEnd } = found.data;
  const fresh = await freshComputation(term, termEnd, now);
  const by = { memberId: caller.memberId, reason: cleanText(input.reason), now };
  const changed = await changeTermEnd(term, (standing) => decideNotice(standing, input.days, fresh, by));
  if (!changed.ok) return changed;
  const told = await tellEverybody(term, changed.data, now);
  return accept(await readTermEndView({ school, term, termEnd: told }, now));
};
