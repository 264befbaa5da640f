import type { Caller } from '@/contract/policy';
import type { questionActions, ThanksView } from '@/contract/questions';
import { accept } from '@/domain/refusal';
import type { Post } from '@/domain/sharing/post';
import { isTraveller } from '@/domain/sharing/trip-right';
import type { Handler } from '../../_shared/entry';
import { nameOf } from '../../_shared/names';
import { findMember } from '../../_shared/repositories/members';
import { readQuestionsOf } from '../../_shared/repositories/questions';
import { readTripMark } from '../../_shared/repositories/trip-marks';
import { openTrip } from './open-trip';
import { questionViews } from './question-view';
import { markQuestionsSeen } from './seen-questions';
import { standingPost } from './standing-post';
import { hasThanked, thankersOf } from './thanks-of';

/** How much of a post stands over the questions about it. */
const ABOUT_CHARACTERS = 60;

export const questionsOf: Handler<typeof questionActions.questionsOf> = async (
  { caller, now },
  { tripId, postId },
) => {
  const opened = await openTrip(caller, tripId);
  if (!opened.ok) return opened;
  const trip = opened.data;
  const { schoolId, memberId } = caller;
  const [all, mark, post] = await Promise.all([
    readQuestionsOf(schoolId, [tripId]),
    readTripMark({ schoolId, tripId, memberId }),
    postId === undefined ? null : standingPost(schoolId, tripId, postId),
  ]);
  const shown = postId === undefined ? all : all.filter((question) => question.postId === postId);
  const travels = isTraveller(trip, memberId);
  const [questions, about, thanks] = await Promise.all([
    questionViews(caller, shown, [trip], now),
    post && aboutOf(post),
    post && thanksView(caller, post),
  ]);
  if (travels) await markQuestionsSeen(mark, all, (question) => shown.includes(question), now);
  const mayAsk = trip.state === 'approved' && (postId === undefined || post !== null);
  return accept({
    tripId,
    topic: trip.topic,
    about,
    mayAsk,
    travels,
    follows: mark.follows,
    thanks,
    questions,
  });
};

async function aboutOf({ schoolId, memberId, text }: Post) {
  const characters = [...text];
  const start = characters.slice(0, ABOUT_CHARACTERS).join('');
  return {
    text: characters.length > ABOUT_CHARACTERS ? `${start}…` : start,
    by: nameOf(await findMember(schoolId, memberId)),
  };
}

/** The author alone learns who thanked; everybody else learns of the own thanks. */
async function thanksView({ memberId }: Caller, post: Post): Promise<ThanksView> {
  return memberId === post.memberId
    ? { kind: 'author', names: await thankersOf(post) }
    : { kind: 'reader', thanked: await hasThanked(post, memberId) };
}
