import type { CascadeAudience } from '@/contract/cascade-booking';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { Audience } from '@/domain/attendance/audience-kind';
import { accept, type Result, refuse } from '@/domain/refusal';
import { bookingRefusals } from '@/domain/sharing/cascade-booking';
import { type UsualTime, usualPlaces, usualTimes } from '@/domain/sharing/cascade-slots';
import type { Trip } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { withoutId } from '../_shared/documents';
import { readSessions } from '../_shared/repositories/sessions';
import { findTrip } from '../_shared/repositories/trips';
import { type Ground, noTerm, readGround } from './planning-ground';

/** A trip whose training is being booked, and the school around it. */
export interface CascadeGround extends Ground {
  readonly trip: Trip;
  readonly sessions: Awaited<ReturnType<typeof readSessions>>;
  readonly times: readonly UsualTime[];
  readonly places: readonly string[];
  /** The travellers' research groups. */
  readonly groupIds: readonly string[];
}

/** For the travellers of a trip and the office. */
export async function readCascadeGround(
  caller: Caller,
  tripId: string,
): Promise<Result<CascadeGround, 'notFound' | 'notAllowed' | 'noTerm'>> {
  const { schoolId, memberId, roles } = caller;
  const [stored, ground] = await Promise.all([findTrip(schoolId, tripId), readGround(schoolId)]);
  if (stored === null) return refuse('notFound', commonRefusals.notFound);
  const trip = withoutId(stored);
  if (!isTraveller(trip, memberId) && !roles.includes('academicAffairs'))
    return refuse('notAllowed', bookingRefusals.notAllowed);
  if (ground === null) return noTerm();
  const sessions = await readSessions(schoolId, ground.term.termId);
  const travellers = ground.members.filter((member) => isTraveller(trip, member.memberId));
  return accept({
    ...ground,
    trip,
    sessions,
    times: usualTimes(sessions),
    places: usualPlaces(sessions),
    groupIds: [...new Set(travellers.map(({ researchGroupId }) => researchGroupId))].sort(),
  });
}

export function audienceOf(
  asked: CascadeAudience,
  { groupIds }: Pick<CascadeGround, 'groupIds'>,
): Exclude<Audience, { readonly kind: 'list' }> {
  return asked === 'groups' && groupIds.length > 0 ? { kind: 'groups', groupIds } : { kind: 'school' };
}
