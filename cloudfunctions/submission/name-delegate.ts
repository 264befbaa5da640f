import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { type Delegation, decideDelegation } from '@/domain/submission/delegation';
import { writeAudit } from '../_shared/audit';
import type { Handler } from '../_shared/entry';
import {
  addDelegation,
  endDelegationAt,
  findDelegation,
  readDelegationsOf,
} from '../_shared/repositories/delegations';
import { findMember } from '../_shared/repositories/members';
import { arrangesFor, delegationsView } from './delegations';

/** Names somebody in a leader's stead. Two who name at once meet at the number: one stands, the other looks again. */
export const nameDelegate: Handler<typeof submission.actions.nameDelegate> = async (
  { caller, now },
  { leaderId, delegateId, ...draft },
) => {
  const { schoolId, memberId } = caller;
  if (!arrangesFor(caller, leaderId)) return refuse('notAllowed', commonRefusals.notAllowed);
  const [leader, delegate, all] = await Promise.all([
    findMember(schoolId, leaderId),
    findMember(schoolId, delegateId),
    readDelegationsOf(schoolId, leaderId),
  ]);
  if (leader === null || delegate === null) return refuse('notFound', commonRefusals.notFound);
  const by = { memberId, now };
  const asked = { ...draft, delegateId };
  const decided = decideDelegation(leader, delegate, all, asked, by);
  if (!decided.ok) return decided;
  if ('delegation' in decided.data) {
    const standing = await addDelegation(decided.data.delegation);
    const met = decideDelegation(leader, delegate, [...all, standing], asked, by);
    if (!met.ok) return met;
  }
  const named = 'delegation' in decided.data ? decided.data.delegation : decided.data.repeated;
  await audit(named, 'nameDelegate', memberId, named.namedAtMs);
  return accept(await delegationsView(caller, now));
};

/** Ends a delegation at once. */
export const endDelegation: Handler<typeof submission.actions.endDelegation> = async (
  { caller, now },
  { leaderId, n },
) => {
  const { schoolId, memberId } = caller;
  if (!arrangesFor(caller, leaderId)) return refuse('notAllowed', commonRefusals.notAllowed);
  const standing = await findDelegation({ schoolId, leaderId, n });
  if (standing === null) return refuse('notFound', commonRefusals.notFound);
  if (standing.endedAtMs === null) {
    await endDelegationAt(standing, now);
    await audit(standing, 'endDelegation', memberId, now);
  }
  return accept(await delegationsView(caller, now));
};

function audit(delegation: Delegation, act: string, byMemberId: string, atMs: number): Promise<void> {
  const { schoolId, leaderId, n, delegateId, from, to } = delegation;
  return writeAudit(
    {
      schoolId,
      byMemberId,
      atMs,
      act,
      subject: leaderId,
      before: null,
      after: { n, delegateId, from, to },
      reason: '',
    },
    String(n),
  );
}
