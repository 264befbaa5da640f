import { bandTitle } from '@/domain/ledger/term-end/result';
import { resultChanges } from '@/domain/ledger/term-end/result-changes';
import { keyOf, type TermEnd } from '@/domain/ledger/term-end/term-end';
import { changeMessage, stateMessage } from '@/domain/notice/term-end-messages';
import { accept } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { inBatches } from '../../_shared/batches';
import { addMessage } from '../../_shared/inbox';
import { readResults } from '../../_shared/repositories/result-parts';
import { changeTermEnd } from '../../_shared/repositories/term-ends';
import { findBookOfResults } from './ending';

const AT_ONCE = 20;

/**
 * Tells everybody who is judged of the present state, once. The command that changed the state calls this, the same
 * command sent again does, and so does the timer: whoever was left out by one is reached by the next.
 */
export async function tellEverybody(term: Term, termEnd: TermEnd, now: number): Promise<TermEnd> {
  const { computation, last, toldAtMs } = termEnd;
  if (termEnd.state === 'freezing' || computation === null || last === null || toldAtMs !== null)
    return termEnd;
  const results = await readResults(term, keyOf(computation));
  const messages = results.flatMap(({ memberId }) => stateMessage(termEnd, term, memberId) ?? []);
  await inBatches(messages, AT_ONCE, addMessage);
  const told = await changeTermEnd<never>(term, (fresh) =>
    accept(fresh.last?.n === last.n ? { ...fresh, toldAtMs: now } : fresh),
  );
  return told.ok ? told.data : termEnd;
}

/** While the notice runs: tells those whose total, hours or band moved with the last computation. Told again it is told once. */
export async function tellChanges(term: Term, termEnd: TermEnd): Promise<void> {
  if (termEnd.state !== 'notice') return;
  const { computation, notice } = termEnd;
  if (computation.n === notice.computation || computation.previous === null) return;
  const [book, results, before] = await Promise.all([
    findBookOfResults({ term, termEnd }),
    readResults(term, keyOf(computation)),
    readResults(term, computation.previous),
  ]);
  const changes = resultChanges(before, results);
  const after = new Set(results.map(({ memberId }) => memberId));
  const messages = changes
    .filter(({ memberId }) => after.has(memberId))
    .map((change) => {
      const beforeTitle = bandTitle(book, change.beforeBand);
      const afterTitle = bandTitle(book, change.afterBand);
      return changeMessage(
        termEnd,
        computation.n,
        { ...change, beforeTitle, afterTitle },
        computation.computedAtMs,
      );
    });
  await inBatches(messages, AT_ONCE, addMessage);
}
