import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { noAttendance } from '@/domain/attendance/attendance';
import type { Claim } from '@/domain/attendance/claim';
import { acceptedClaim } from '@/domain/attendance/decide-check-in';
import { accept, refuse } from '@/domain/refusal';
import { inBatches } from '../_shared/batches';
import type { Handler } from '../_shared/entry';
import { settleClaim } from '../_shared/repositories/claims';
import { addFact } from '../_shared/repositories/facts';
import { announce } from './post-entry';
import { type Room, readRoom, rosterOf } from './roster';

/** So many claims are settled side by side: a roomful of phones without network must fit into one call. */
const AT_ONCE = 20;

/** Accepts every claim that waits. The claim is settled last, so that a call that died half-way is completed by the next. */
export const acceptClaims: Handler<typeof attendance.actions.acceptClaims> = async (
  { caller, now },
  { sessionId },
) => {
  const room = await readRoom(caller.schoolId, sessionId);
  if (room === null) return refuse('notFound', commonRefusals.notFound);
  const waiting = room.claims.filter(({ settledAtMs }) => settledAtMs === null);
  await inBatches(waiting, AT_ONCE, (claim) => settle(claim, room, caller, now));
  const roster = await rosterOf(caller, sessionId);
  return roster === null ? refuse('notFound', commonRefusals.notFound) : accept(roster);
};

/** A leave recorded since outranks the claim, which then stays for the office to clear up with the person. */
async function settle(claim: Claim, room: Room, caller: Caller, nowMs: number): Promise<void> {
  const { checkIn, leave } = room.attendance.get(claim.memberId) ?? noAttendance;
  if (checkIn === null && leave !== null) return;
  const facts = room.facts.filter(({ memberId }) => memberId === claim.memberId);
  const by = { memberId: caller.memberId, nowMs };
  const { document } = await addFact(checkIn ?? acceptedClaim(claim, room.session, facts, by));
  if (document.evidence.way === 'claim') await announce(document, room.session.title, '');
  await settleClaim(claim, nowMs);
}
