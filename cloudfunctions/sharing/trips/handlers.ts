import type { tripActions } from '@/contract/trips';
import { accept } from '@/domain/refusal';
import { cancelTrip, changeTrip } from '@/domain/sharing/change-trip';
import { decideTrip } from '@/domain/sharing/decide-trip';
import { noteReturn } from '@/domain/sharing/note-return';
import { cleanText } from '@/domain/submission/text';
import type { Handlers } from '../../_shared/entry';
import { findTrip } from '../../_shared/repositories/trips';
import { askTrip } from './ask';
import { openDesk, readDesk } from './desk';
import { listTrips } from './list';
import { readableTrip } from './readable';
import { takeStep } from './take-step';
import { tripView } from './view';
import { passes, typedWish, wordsOf } from './words';

export const tripHandlers: Handlers<typeof tripActions> = {
  trips: listTrips,
  tripDesk: openDesk,
  askTrip,

  async trip({ caller, now }, { tripId }) {
    const readable = readableTrip(await findTrip(caller.schoolId, tripId), caller);
    return readable.ok ? accept(await tripView(readable.data, caller, now)) : readable;
  },

  decideTrip(context, { tripId, ...input }) {
    const verdict = { ...input, reason: cleanText(input.reason) };
    return takeStep(
      context,
      tripId,
      (trip) => decideTrip(trip, verdict, context.caller, context.now),
      () => passes(context.openId, verdict.reason),
    );
  },

  async changeTrip(context, { tripId, revision, ...input }) {
    const desk = await readDesk(context.caller.schoolId);
    if (!desk.ok) return desk;
    const wish = typedWish(input);
    return takeStep(
      context,
      tripId,
      (trip) => changeTrip(trip, wish, revision, context.caller, desk.data, context.now),
      () => passes(context.openId, wordsOf(wish)),
    );
  },

  cancelTrip(context, input) {
    const reason = cleanText(input.reason);
    return takeStep(
      context,
      input.tripId,
      (trip) => cancelTrip(trip, reason, context.caller, context.now),
      () => passes(context.openId, reason),
    );
  },

  noteReturn(context, { tripId, day }) {
    return takeStep(
      context,
      tripId,
      (trip) => noteReturn(trip, day, context.caller, context.now),
      async () => accept(null),
    );
  },
};
