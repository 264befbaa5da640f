import { office } from '@/contract/policy';
import type { termEndActions } from '@/contract/term-end';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findEnding } from './ending';
import { goOn } from './go-on';
import { readTermEndView } from './view';

/** So that a look is answered within seconds; the next look, or the timer, writes more. */
const STATEMENTS_A_LOOK = 200;

/** The office's look takes a freezing further; the principal's only looks. */
export const termEnd: Handler<typeof termEndActions.termEnd> = async ({ caller, now }, { termId }) => {
  const found = await findEnding(caller.schoolId, termId);
  if (!found.ok) return found;
  const ending = found.data;
  if (!office.allows(caller)) return accept(await readTermEndView(ending, now));
  const further = await goOn(ending, STATEMENTS_A_LOOK, now);
  return accept(await readTermEndView({ ...ending, termEnd: further }, now));
};
