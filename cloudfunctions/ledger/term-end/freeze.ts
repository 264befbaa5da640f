import type { termEndActions } from '@/contract/term-end';
import { decideFreeze } from '@/domain/ledger/term-end/decide-freeze';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../../_shared/entry';
import { countOpenAppeals } from '../../_shared/repositories/appeals';
import { countOpenConductAppeals } from '../../_shared/repositories/conduct';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { findEnding } from './ending';
import { freshComputation } from './term-mark';
import { readTermEndView } from './view';

/**
 * Sets the cut-off. Whether an appeal is open and whether the results are fresh is read just before: a notice that is over
 * takes no new appeal, and what is recorded in between is from before the cut-off and counts. The statements are written
 * later, by `goOn`.
 */
export const freeze: Handler<typeof termEndActions.freeze> = async ({ caller, now }, input) => {
  const found = await findEnding(caller.schoolId, input.termId);
  if (!found.ok) return found;
  const { school, term, termEnd } = found.data;
  const [againstResults, againstPenalties] = await Promise.all([
    countOpenAppeals(term),
    countOpenConductAppeals(term),
  ]);
  const openAppeals = againstResults + againstPenalties;
  const fresh = await freshComputation(term, termEnd, now);
  const by = { memberId: caller.memberId, reason: cleanText(input.reason), now };
  const changed = await changeTermEnd(term, (standing) => decideFreeze(standing, { openAppeals, fresh }, by));
  if (!changed.ok) return changed;
  return accept(await readTermEndView({ school, term, termEnd: changed.data }, now));
};
