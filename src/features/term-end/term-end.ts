import type { TermEndView } from '@/contract/term-end';
import type { Refusal, Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import { remember, remembered } from '@/platform/storage';

/** The end of the running term as the office sees it: read anew, never kept on the phone. */
const running = createResource<TermEndView>(() => call('ledger', 'termEnd', {}));

const earlier = new Map<string, Resource<TermEndView>>();

/** The end of an earlier term; of the running one when none is named. */
export function termEndOf(past: string | undefined): Resource<TermEndView> {
  if (past === undefined) return running;
  const known = earlier.get(past);
  if (known !== undefined) return known;
  const made = createResource<TermEndView>(() => call('ledger', 'termEnd', { termId: past }));
  earlier.set(past, made);
  return made;
}

/**
 * Each step answers with the new state. Null when it is done, otherwise why not and what to do. A step names the term that
 * is looked at: the school may move on while the page is open.
 */
function take(answer: Result<TermEndView>): Refusal | null {
  if (!answer.ok) return answer.error;
  const { termId } = answer.data;
  if (running.current().data?.termId === termId) running.replace(answer.data);
  earlier.get(termId)?.replace(answer.data);
  return null;
}

export async function recompute(termId: string): Promise<Refusal | null> {
  return take(await call('ledger', 'recompute', { termId }));
}

/** Puts the results up for so many days. */
export async function openNotice(termId: string, days: number, reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'openNotice', { termId, days, reason }));
}

export async function withdrawNotice(termId: string, reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'withdrawNotice', { termId, reason }));
}

export type Verdict = 'rejected' | 'upheld';

export interface Answer {
  readonly appealId: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

export async function decideAppeal(termId: string, answer: Answer): Promise<Refusal | null> {
  return take(await call('ledger', 'decideAppeal', { termId, ...answer }));
}

export async function freeze(termId: string, reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'freeze', { termId, reason }));
}

const SEEN = 'term-end/changes-seen';

/** Which computation's changes this officer has looked at, by its time. */
export function changesSeen(): number | null {
  return remembered<number>(SEEN);
}

export function noteChangesSeen(computedAtMs: number): void {
  remember(SEEN, computedAtMs);
}
