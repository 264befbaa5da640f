import type { DryRun, VerdictTrial } from '@/contract/rule-books';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import type { Decision } from './review';

/** A decision and what it would move, as it was tried out. */
export interface Foreseen {
  readonly decision: Decision;
  readonly dryRun: DryRun;
}

/** Tries a decision out before it is sent. Nothing is saved. */
export async function foresee(
  decision: Decision,
): Promise<{ foreseen: Foreseen | null; refusal: Refusal | null }> {
  const answer = await call('ledger', 'tryVerdict', { trial: trialOf(decision) });
  return answer.ok
    ? { foreseen: { decision, dryRun: answer.data }, refusal: null }
    : { foreseen: null, refusal: answer.error };
}

/** The page with the same trial in full, where the office may ask for names. */
export function trialPath(decision: Decision): string {
  const { kind, ...fields } = trialOf(decision);
  const query = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  return `/pages/rules/verdict/index?${query.join('&')}`;
}

/** The word to the author and the day move no score and stay on the phone. */
function trialOf({ remark, dueDay, ...decision }: Decision): VerdictTrial {
  return { kind: 'verdict', ...decision };
}
