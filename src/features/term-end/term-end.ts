import type { TermEndView } from '@/contract/term-end';
import type { Refusal, Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import { remember, remembered } from '@/platform/storage';

/** The end of the term as the office sees it. Everybody's results are in it: read anew, never kept on the phone. */
const termEnd = createResource<TermEndView>(() => call('ledger', 'termEnd', {}));

export const useTermEnd = termEnd.use;
export const refreshTermEnd = termEnd.refresh;

/** Each step answers with the new state. Null when it is done, otherwise why not and what to do. */
function take(answer: Result<TermEndView>): Refusal | null {
  if (!answer.ok) return answer.error;
  termEnd.replace(answer.data);
  return null;
}

export async function recompute(): Promise<Refusal | null> {
  return take(await call('ledger', 'recompute', {}));
}

/** Puts the results up for so many days. */
export async function openNotice(days: number, reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'openNotice', { days, reason }));
}

export async function withdrawNotice(reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'withdrawNotice', { reason }));
}

export type Verdict = 'rejected' | 'upheld';

export async function decideAppeal(
  appealId: string,
  verdict: Verdict,
  reason: string,
): Promise<Refusal | null> {
  return take(await call('ledger', 'decideAppeal', { appealId, verdict, reason }));
}

export async function freeze(reason: string): Promise<Refusal | null> {
  return take(await call('ledger', 'freeze', { reason }));
}

const SEEN = 'term-end/changes-seen';

/** Which computation's changes this officer has looked at, by its time. */
export function changesSeen(): number | null {
  return remembered<number>(SEEN);
}

export function noteChangesSeen(computedAtMs: number): void {
  remember(SEEN, computedAtMs);
}
