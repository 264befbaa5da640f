import type { InputOf } from '@/contract/action';
import type { sharing } from '@/contract/sharing';
import type { TripDesk, TripList, TripView } from '@/contract/trips';
import type { Refusal, Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

type Actions = typeof sharing.actions;
type Sent = { readonly reply: TripView | null; readonly refusal: Refusal | null };

export const tripList = createResource<TripList>(() => call('sharing', 'trips', {}), 'trips/list');

/** One trip's head; kept on the phone, because a traveller opens it where there is no network. */
export function tripOf(tripId: string): Resource<TripView> {
  return createResource<TripView>(() => call('sharing', 'trip', { tripId }), `trips/head/${tripId}`);
}

/** What the form chooses from. A new application can be begun without network, with what was known. */
export function tripDeskOf(tripId: string | null): Resource<TripDesk> {
  return createResource<TripDesk>(
    () => call('sharing', 'tripDesk', { tripId }),
    tripId === null ? 'trips/desk' : undefined,
  );
}

export async function askTrip(wish: InputOf<Actions['askTrip']>): Promise<Sent> {
  return sent(await call('sharing', 'askTrip', wish));
}

export async function changeTrip(wish: InputOf<Actions['changeTrip']>): Promise<Sent> {
  return sent(await call('sharing', 'changeTrip', wish));
}

export async function decideTrip(verdict: InputOf<Actions['decideTrip']>): Promise<Sent> {
  return sent(await call('sharing', 'decideTrip', verdict));
}

export async function cancelTrip(tripId: string, reason: string): Promise<Sent> {
  return sent(await call('sharing', 'cancelTrip', { tripId, reason }));
}

export async function noteReturn(tripId: string, day: string): Promise<Sent> {
  return sent(await call('sharing', 'noteReturn', { tripId, day }));
}

function sent(answer: Result<TripView>): Sent {
  return answer.ok ? { reply: answer.data, refusal: null } : { reply: null, refusal: answer.error };
}
