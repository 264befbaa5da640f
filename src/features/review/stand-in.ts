import type { DelegationsView } from '@/contract/review-desk';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** Who decides in whose stead. */
export const delegations = createResource<DelegationsView>(() => call('submission', 'delegations', {}));

export interface Naming {
  readonly leaderId: string;
  readonly n: number;
  readonly delegateId: string;
  readonly from: string;
  readonly to: string;
}

/** Names somebody; answers why not. */
export async function nameDelegate(naming: Naming): Promise<Refusal | null> {
  const answer = await call('submission', 'nameDelegate', naming);
  if (answer.ok) delegations.replace(answer.data);
  else void delegations.refresh();
  return answer.ok ? null : answer.error;
}

/** Ends one before its last day; answers why not. */
export async function endDelegation(leaderId: string, n: number): Promise<Refusal | null> {
  const answer = await call('submission', 'endDelegation', { leaderId, n });
  if (answer.ok) delegations.replace(answer.data);
  return answer.ok ? null : answer.error;
}
