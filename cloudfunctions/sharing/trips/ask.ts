import type { tripActions } from '@/contract/trips';
import { accept } from '@/domain/refusal';
import { askForTrip } from '@/domain/sharing/ask-trip';
import type { Trip } from '@/domain/sharing/trip';
import { tripRefused } from '@/domain/sharing/trip-refusals';
import { sameWish } from '@/domain/sharing/trip-wish';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findTrip, readTripRounds, startTrip } from '../../_shared/repositories/trips';
import { tellOfTrip } from '../../_shared/trip-messages';
import { readDesk } from './desk';
import { tripView } from './view';
import { passes, typedWish, wordsOf } from './words';

/** Asks for a trip, or enters one for others. Sent again it meets the first, and whoever decides is told once. */
export const askTrip: Handler<typeof tripActions.askTrip> = async (context, { key, ...input }) => {
  const { caller, openId, now } = context;
  const { schoolId, memberId } = caller;
  const wish = typedWish(input);
  const tripId = `${memberId}-${key}`;
  const meet = async (trip: Trip) => {
    const rounds = await readTripRounds(schoolId, tripId);
    // What was changed since is met as it stands now.
    if (!sameWish(trip, wish) && !rounds.some(({ act }) => act === 'changed'))
      return tripRefused('otherAsked');
    for (const round of rounds)
      if (round.act === 'asked' || round.act === 'approved') await tellOfTrip(round);
    return accept(await tripView(trip, caller, now));
  };

  const [standing, desk] = await Promise.all([findTrip(schoolId, tripId), readDesk(schoolId)]);
  if (standing !== null) return meet(withoutId(standing));
  if (!desk.ok) return desk;
  const { termId } = desk.data.term;
  const asked = askForTrip(wish, caller, desk.data, { schoolId, termId, tripId }, now);
  if (!asked.ok) return asked;
  const checked = await passes(openId, wordsOf(wish));
  if (!checked.ok) return checked;
  return meet(await startTrip(asked.data));
};
