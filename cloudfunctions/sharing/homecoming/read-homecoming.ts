import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { decidingRight } from '@/domain/attendance/deciding-right';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Member } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import { judgingRight } from '@/domain/sharing/decide-judging';
import type { Trip } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { documentId, getDocuments, withoutId } from '../../_shared/documents';
import { readJudgings } from '../../_shared/repositories/cascades';
import { readDeciders } from '../../_shared/repositories/deciders';
import { findSession } from '../../_shared/repositories/sessions';
import { findTrip } from '../../_shared/repositories/trips';

export type Traveller = Pick<Member, 'schoolId' | 'memberId' | 'name' | 'roles' | 'researchGroupId'>;
export type JudgingRight = ReturnType<typeof decidingRight>;

/** A trip and what was done after it, as far as the caller may know of it. */
export interface Returned {
  readonly trip: Trip;
  /** Those still on the roster, in the trip's order. */
  readonly travellers: readonly Traveller[];
  readonly rightTo: (traveller: Traveller) => JudgingRight;
  readonly session: TrainingSession | null;
  readonly judgings: readonly Fact[];
}

/** For the travellers, the office, the principal, and whoever judges one of them. Two dependent steps. */
export async function readReturned(
  caller: Caller,
  tripId: string,
): Promise<Result<Returned, 'notFound' | 'notAllowed'>> {
  const { schoolId } = caller;
  const [stored, { ledGroups }, judgings] = await Promise.all([
    findTrip(schoolId, tripId),
    readDeciders(schoolId),
    readJudgings(schoolId, tripId),
  ]);
  if (stored === null) return refuse('notFound', commonRefusals.notFound);
  const trip = withoutId(stored);
  const [travellers, session] = await Promise.all([
    readTravellers(trip),
    trip.cascade === null ? null : findSession(schoolId, trip.cascade.sessionId),
  ]);
  const rightTo = (traveller: Traveller) => judgingRight({ ...caller }, traveller, ledGroups);
  const mayKnow =
    isTraveller(trip, caller.memberId) ||
    caller.roles.some((role) => role === 'academicAffairs' || role === 'principal') ||
    (trip.state === 'approved' && travellers.some((one) => rightTo(one) === 'mayDecide'));
  if (!mayKnow) return refuse('notAllowed', '返校以后的安排，只有外出的老师、他们的教研组长和教务处能看。');
  return accept({ trip, travellers, rightTo, session, judgings });
}

async function readTravellers({ schoolId, travellerIds }: Trip): Promise<Traveller[]> {
  const ids = travellerIds.map((memberId) => documentId(schoolId, memberId));
  const found = await getDocuments<Traveller>('members', ids, {
    schoolId: true,
    memberId: true,
    name: true,
    roles: true,
    researchGroupId: true,
  });
  return travellerIds.flatMap((memberId) => found.find((one) => one.memberId === memberId) ?? []);
}
