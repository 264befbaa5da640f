import type { TodayWait } from '@/contract/ledger';
import { type Caller, superior } from '@/contract/policy';
import type { Member } from '@/domain/people/member';
import { judgingRight } from '@/domain/sharing/decide-judging';
import type { Trip } from '@/domain/sharing/trip';
import { tripRights } from '@/domain/sharing/trip-acts-right';
import { documentId, getDocuments } from '../_shared/documents';
import { readDeciders } from '../_shared/repositories/deciders';
import { readTrips } from '../_shared/repositories/trips';
import { readTripsDone } from '../_shared/trips-done';

type Traveller = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId'>;

const who = { schoolId: true, memberId: true, roles: true, researchGroupId: true } as const;

/**
 * Trips that wait for the caller's word, and trainings after one that the caller judges. One step for the trips; more only
 * while a training that was held is not judged.
 */
export async function readWaits(caller: Caller, termId: string, now: number): Promise<TodayWait[]> {
  if (!superior.allows(caller)) return [];
  const trips = await readTrips(caller.schoolId, termId);
  const asked = trips.filter((trip) => tripRights(caller, trip, now).decide).length;
  const toDecide: TodayWait = {
    id: 'trips-to-decide',
    title: '外出申请',
    note: '等您审批',
    count: `${asked} 份`,
    link: '/pages/trip/list/index',
  };
  return [...(asked === 0 ? [] : [toDecide]), ...(await readToJudge(caller, trips))];
}

async function readToJudge(caller: Caller, trips: readonly Trip[]): Promise<TodayWait[]> {
  const doneOf = await readTripsDone(trips);
  const held = trips.flatMap((trip) => {
    const { cascadeHeldOn, creditedMemberIds } = doneOf(trip);
    const left = trip.travellerIds.filter((memberId) => !creditedMemberIds.includes(memberId));
    const waits = trip.state === 'approved' && cascadeHeldOn !== null && left.length > 0;
    return waits ? [{ ...trip, left }] : [];
  });
  if (held.length === 0) return [];
  const ids = held.flatMap(({ schoolId, left }) => left.map((memberId) => documentId(schoolId, memberId)));
  const [travellers, { ledGroups }] = await Promise.all([
    getDocuments<Traveller>('members', ids, who),
    readDeciders(caller.schoolId),
  ]);
  const mine = new Set(
    travellers
      .filter((traveller) => judgingRight(caller, traveller, ledGroups) === 'mayDecide')
      .map(({ memberId }) => memberId),
  );
  return held.flatMap(({ tripId, topic, left }) => {
    const count = left.filter((memberId) => mine.has(memberId)).length;
    const link = `/pages/trip/homecoming/judge/index?tripId=${tripId}`;
    const row = { id: `judge-${tripId}`, title: '待评定的二次培训', note: topic, count: `${count} 人`, link };
    return count === 0 ? [] : [row];
  });
}
