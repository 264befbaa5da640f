import type { InputOf } from '@/contract/action';
import type { HandedInView } from '@/contract/review-desk';
import type { DecisionReply, ReviewView, submission } from '@/contract/submission';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import { refreshQueue } from './queue';

/** A piece as its reviewer sees it. Read anew for every visit: somebody else may have decided meanwhile. */
export function reviewOf(submissionId: string): Resource<ReviewView> {
  return createResource<ReviewView>(() => call('submission', 'review', { submissionId }));
}

/** What was handed in at an earlier round. */
export function versionOf(submissionId: string, round: number): Resource<HandedInView> {
  return createResource<HandedInView>(() => call('submission', 'handedIn', { submissionId, round }));
}

export type Decision = InputOf<(typeof submission.actions)['decide']>;

/** Sends a decision; the queue is read anew whatever came of it. */
export async function decide(
  decision: Decision,
): Promise<{ reply: DecisionReply | null; refusal: Refusal | null }> {
  const answer = await call('submission', 'decide', decision);
  void refreshQueue();
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}
