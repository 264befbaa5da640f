import type { questionActions } from '@/contract/questions';
import { accept } from '@/domain/refusal';
import { decideCarry } from '@/domain/sharing/question-acts';
import { isTraveller } from '@/domain/sharing/trip-right';
import type { Handler } from '../../_shared/entry';
import { changeQuestion } from '../../_shared/repositories/questions';
import { openTrip } from './open-trip';
import { oneView } from './question-view';
import { tellAsker } from './tell-people';

/** A traveller handed a question on. The first who says so is named; the asker is told once. */
export const carry: Handler<typeof questionActions.carry> = async (
  { caller, now },
  { tripId, questionId },
) => {
  const opened = await openTrip(caller, tripId);
  if (!opened.ok) return opened;
  const trip = opened.data;
  const { schoolId, memberId } = caller;
  const actor = { memberId, travels: isTraveller(trip, memberId) };
  const changed = await changeQuestion({ schoolId, tripId, questionId }, (question) =>
    decideCarry(question, actor, now),
  );
  if (!changed.ok) return changed;
  const view = await oneView(caller, changed.data, trip, now);
  if (view.carried !== null && view.answer === null) await tellAsker(trip, changed.data, view.carried.by);
  return accept(view);
};
