import type { notify } from '@/contract/notify';
import { accept } from '@/domain/refusal';
import { documentId, getDocument } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { inTransaction } from '../_shared/transaction';

type Contract = typeof notify.actions;

/** How many pushes of a template a person has accepted and not yet got. One accept is one message. */
interface Quota {
  readonly schoolId: string;
  readonly memberId: string;
  readonly template: 'reviewResult';
  readonly remaining: number;
}

export type QuotaOwner = Pick<Quota, 'schoolId' | 'memberId'>;

export async function remainingQuota(owner: QuotaOwner): Promise<number> {
  return (await getDocument<Quota>('quotas', quotaId(owner)))?.remaining ?? 0;
}

/** Changes what remains, never below zero, and answers it. */
export function changeQuota(owner: QuotaOwner, change: (remaining: number) => number): Promise<number> {
  const { schoolId, memberId } = owner;
  return inTransaction(async (transaction) => {
    const standing = await transaction.get<Quota>('quotas', quotaId(owner));
    const remaining = Math.max(0, change(standing?.remaining ?? 0));
    const quota: Quota = { schoolId, memberId, template: 'reviewResult', remaining };
    await transaction.replace('quotas', quotaId(owner), quota);
    return remaining;
  });
}

/** The person's answer at a tap: an accept is one more push; a refusal takes nothing away. */
export const recordQuota: Handler<Contract['recordQuota']> = async ({ caller }, { accepted }) =>
  accept({
    remaining: accepted ? await changeQuota(caller, (left) => left + 1) : await remainingQuota(caller),
  });

function quotaId({ schoolId, memberId }: QuotaOwner): string {
  return documentId(schoolId, memberId, 'reviewResult');
}
