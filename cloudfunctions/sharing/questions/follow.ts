import type { questionActions } from '@/contract/questions';
import { accept } from '@/domain/refusal';
import { questionRefused } from '@/domain/sharing/question-refusals';
import type { Handler } from '../../_shared/entry';
import { changeTripMark } from '../../_shared/repositories/trip-marks';
import { openTrip } from './open-trip';

/** Whether the caller is told of what is new on a trip. Nobody is unless they ask for it. */
export const follow: Handler<typeof questionActions.follow> = async ({ caller }, { tripId, follows }) => {
  const opened = await openTrip(caller, tripId);
  if (!opened.ok) return opened;
  if (follows && opened.data.state !== 'approved') return questionRefused('notApprovedYet');
  const { schoolId, memberId } = caller;
  await changeTripMark({ schoolId, tripId, memberId }, (mark) => ({ ...mark, follows }));
  return accept({ follows });
};
