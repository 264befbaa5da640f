import { keepFinalComputation } from '@/domain/ledger/term-end/computation';
import { closedTermEnd, isSettled } from '@/domain/ledger/term-end/decide-freeze';
import { type FreezingTermEnd, keyOf, type TermEnd } from '@/domain/ledger/term-end/term-end';
import { accept } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { inBatches } from '../../_shared/batches';
import { readResults, readStatementPart, STATEMENTS_A_PART } from '../../_shared/repositories/result-parts';
import { addStatement, readWritten } from '../../_shared/repositories/statements';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { computeStatements } from './compute';
import type { Ending } from './ending';
import { tellEverybody } from './tell';

const PARTS_AT_ONCE = 4;

/**
 * Takes a term's end as far as it can go by itself: waits for writes in flight, computes once from what was recorded up
 * to the cut-off, writes what statements are missing (`most` at a time), flips, tells. Every step stands by itself, so
 * that it may be killed anywhere, run twice at once, and be taken up by whoever comes next: the timer, or the office's
 * look.
 */
export async function goOn({ school, term, termEnd }: Ending, most: number, now: number): Promise<TermEnd> {
  if (termEnd.state !== 'freezing') return tellEverybody(term, termEnd, now);
  if (!isSettled(termEnd, now)) return termEnd;
  const computed = termEnd.statements === null ? await computeOnce({ school, term, termEnd }, now) : termEnd;
  if (computed.state !== 'freezing') return computed;
  const missing = await writeMissing(term, computed, most);
  if (missing > 0) return computed;
  const closed = await changeTermEnd<never>(term, (fresh) => accept(closedTermEnd(fresh, now)));
  return closed.ok ? tellEverybody(term, closed.data, now) : computed;
}

async function computeOnce(
  { school, term, termEnd }: Ending & { readonly termEnd: FreezingTermEnd },
  now: number,
): Promise<TermEnd> {
  const { computed, statements } = await computeStatements(school, term, termEnd, now);
  const kept = await changeTermEnd<never>(term, (fresh) =>
    accept(keepFinalComputation(fresh, computed, statements)),
  );
  return kept.ok ? kept.data : termEnd;
}

/** Writes at most `most` of the statements that are missing; answers how many are missing then. */
async function writeMissing(term: Term, { computation }: FreezingTermEnd, most: number): Promise<number> {
  const [results, written] = await Promise.all([readResults(term, keyOf(computation)), readWritten(term)]);
  const missing = results.flatMap(({ memberId }, index) =>
    written.has(memberId) ? [] : [{ memberId, index }],
  );
  const now = missing.slice(0, most);
  const due = new Set(now.map(({ memberId }) => memberId));
  const parts = [...new Set(now.map(({ index }) => Math.floor(index / STATEMENTS_A_PART)))];
  await inBatches(parts, PARTS_AT_ONCE, async (part) => {
    const statements = await readStatementPart(term, computation.n, part);
    await Promise.all(statements.filter(({ memberId }) => due.has(memberId)).map(addStatement));
  });
  return missing.length - now.length;
}
