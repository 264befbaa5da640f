import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import { noAttendance } from '@/domain/attendance/attendance';
import type { Claim } from '@/domain/attendance/claim';
import { acceptedClaim } from '@/domain/attendance/decide-check-in';
import { acceptedCheckOut } from '@/domain/attendance/decide-check-out';
import type { CheckInFact, CheckOutFact } from '@/domain/ledger/fact';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { settleClaim } from '../_shared/repositories/claims';
import { addFact } from '../_shared/repositories/facts';
import { announce } from './post-facts';
import { type Room, readRoom, rosterOf } from './roster';

/** So many people are settled side by side: a roomful of phones without network must fit into one call. */
const AT_ONCE = 20;

/**
 * Accepts every claim that waits, of having come and of having left. A claim is settled last, so that a call that died
 * half-way is completed by the next.
 */
export const acceptClaims: Handler<typeof attendance.actions.acceptClaims> = async (
  { caller, now },
  { sessionId },
) => {
  const found = await readRoom(caller, sessionId);
  if (!found.ok) return found;
  const room = found.data;
  const waiting = [...room.attendance].filter(([, { claim, checkOutClaim }]) => claim ?? checkOutClaim);
  await inBatches(waiting, AT_ONCE, ([memberId]) => settle(memberId, room, caller, now));
  return rosterOf(caller, sessionId, now);
};

/** A leave recorded since outranks the claims, which then stay for the host to clear up with the person. */
async function settle(memberId: string, room: Room, caller: Caller, nowMs: number): Promise<void> {
  const standing = room.attendance.get(memberId) ?? noAttendance;
  const { checkIn, checkOut, leave, claim, checkOutClaim } = standing;
  if (checkIn === null && leave !== null) return;
  const facts = room.facts.filter((fact) => fact.memberId === memberId);
  const by = { memberId: caller.memberId, nowMs };
  if (claim !== null)
    await settleBy(claim, checkIn ?? acceptedClaim(claim, room.session, facts, by), room, nowMs);
  if (checkOutClaim !== null && (checkIn !== null || claim !== null))
    await settleBy(
      checkOutClaim,
      checkOut ?? acceptedCheckOut(checkOutClaim, room.session, facts, by),
      room,
      nowMs,
    );
}

async function settleBy(
  claim: Claim,
  fact: CheckInFact | CheckOutFact,
  { session }: Room,
  nowMs: number,
): Promise<void> {
  const { document } = await addFact(fact);
  if (document.evidence.way === 'claim') await announce(document, session.title);
  await settleClaim(claim, nowMs);
}
