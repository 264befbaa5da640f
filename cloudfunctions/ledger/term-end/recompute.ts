import { isDeepStrictEqual } from 'node:util';
import type { termEndActions } from '@/contract/term-end';
import { type Computed, confirmComputation, keepComputation } from '@/domain/ledger/term-end/computation';
import { refused } from '@/domain/ledger/term-end/refusals';
import { isClosed, keyOf } from '@/domain/ledger/term-end/term-end';
import { accept } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import type { Handler } from '../../_shared/entry';
import { clearSuperseded, readResults } from '../../_shared/repositories/result-parts';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { computeResults, keepResults } from './compute';
import { findEnding } from './ending';
import { tellChanges } from './tell';
import { readTermEndView } from './view';

/** Computes everybody from the facts. While the notice runs, those whose result moved are told. */
export const recompute: Handler<typeof termEndActions.recompute> = async ({ caller, now }, input) => {
  const found = await findEnding(caller.schoolId, input.termId);
  if (!found.ok) return found;
  const { school, term, termEnd } = found.data;
  if (isClosed(termEnd)) return refused('termClosed');
  const { computation } = termEnd;
  const [{ mark, book, results }, before] = await Promise.all([
    computeResults(school, term, now),
    readResults(term, computation === null ? null : keyOf(computation)),
    // What was superseded before this one began: whoever reads by what stands now still finds all of it.
    clearSuperseded(termEnd),
  ]);
  const by = { mark, computedBy: caller.memberId, computedAtMs: now };
  const kept =
    computation !== null && isDeepStrictEqual(before, results)
      ? await changeTermEnd(term, (fresh) =>
          confirmComputation(fresh, { ...by, n: computation.n, ruleBook: term.ruleBook }),
        )
      : await keepNew(term, computation?.n ?? null, await keepResults(term, book, results, by));
  if (!kept.ok) return kept;
  await tellChanges(term, kept.data);
  return accept(await readTermEndView({ school, term, termEnd: kept.data }, now));
};

function keepNew(term: Term, basedOn: number | null, computed: Computed) {
  return changeTermEnd(term, (fresh) => keepComputation(fresh, computed, basedOn));
}
