import type { Caller } from '@/contract/policy';
import type { TripView } from '@/contract/trips';
import { accept, type Result } from '@/domain/refusal';
import type { Trip } from '@/domain/sharing/trip';
import type { TripStep } from '@/domain/sharing/trip-round';
import type { Context } from '../../_shared/entry';
import { changeTrip, findTrip, readTripRounds } from '../../_shared/repositories/trips';
import { tellOfTrip } from '../../_shared/trip-messages';
import { readableTrip } from './readable';
import { tripView } from './view';

/**
 * One step of a trip by somebody who may read it: decided on what stands, its words checked where it has any, decided again in the
 * transaction that writes it; then whom it concerns is told. A step that was taken before tells once more, which adds
 * nothing, unless the first was cut off before it told.
 */
export async function takeStep<Code extends string>(
  { caller, now }: Context<Caller>,
  tripId: string,
  decide: (trip: Trip) => Result<TripStep | null, Code>,
  check: () => Promise<Result<null, Code>>,
): Promise<Result<TripView, Code | 'notFound'>> {
  const { schoolId } = caller;
  const readable = readableTrip(await findTrip(schoolId, tripId), caller);
  if (!readable.ok) return readable;
  const foreseen = decide(readable.data);
  if (!foreseen.ok) return foreseen;
  const checked = foreseen.data === null ? accept(null) : await check();
  if (!checked.ok) return checked;
  const changed = await changeTrip(schoolId, tripId, decide);
  if (!changed.ok) return changed;
  const last = (await readTripRounds(schoolId, tripId)).at(-1);
  if (last !== undefined) await tellOfTrip(last);
  return accept(await tripView(changed.data, caller, now));
}
