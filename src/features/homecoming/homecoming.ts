import type { InputOf } from '@/contract/action';
import type {
  CascadeAudience,
  CascadeBooked,
  CascadeSlots,
  cascadeBookingActions,
} from '@/contract/cascade-booking';
import type { DigestDesk, Homecoming, homecomingActions } from '@/contract/homecoming';
import type { Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof homecomingActions;

/** What is to be done after a trip; kept on the phone, so that it can be read without network. */
export function homecomingOf(tripId: string): Resource<Homecoming> {
  return createResource<Homecoming>(() => call('sharing', 'homecoming', { tripId }), `homecoming/${tripId}`);
}

export function digestDeskOf(tripId: string): Resource<DigestDesk> {
  return createResource<DigestDesk>(() => call('sharing', 'digestDesk', { tripId }), `digest-desk/${tripId}`);
}

export function slotsOf(tripId: string, audience: CascadeAudience): Resource<CascadeSlots> {
  return createResource<CascadeSlots>(() => call('attendance', 'cascadeSlots', { tripId, audience }));
}

export function saveDigest(digest: InputOf<Actions['saveDigest']>): Promise<Result<DigestDesk>> {
  return call('sharing', 'saveDigest', digest);
}

export function bookCascade(
  booking: InputOf<(typeof cascadeBookingActions)['bookCascade']>,
): Promise<Result<CascadeBooked>> {
  return call('attendance', 'bookCascade', booking);
}

export function extendCascade(extension: InputOf<Actions['extendCascade']>): Promise<Result<Homecoming>> {
  return call('sharing', 'extendCascade', extension);
}

export function judgeCascade(judged: InputOf<Actions['judgeCascade']>): Promise<Result<Homecoming>> {
  return call('sharing', 'judgeCascade', judged);
}
