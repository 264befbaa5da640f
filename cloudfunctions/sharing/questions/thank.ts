import type { questionActions } from '@/contract/questions';
import { thankedMessage } from '@/domain/notice/post-messages';
import { accept } from '@/domain/refusal';
import { questionRefused } from '@/domain/sharing/question-refusals';
import type { PostThanks } from '@/domain/sharing/thanks';
import { insertOnce, removeDocument } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { openTrip } from './open-trip';
import { standingPost } from './standing-post';
import { thanksDocumentId } from './thanks-of';

/** Thanks for a post once, or takes it back. The author is told at most once a day. */
export const thank: Handler<typeof questionActions.thank> = async (
  { caller, now },
  { tripId, postId, thanks },
) => {
  const opened = await openTrip(caller, tripId);
  if (!opened.ok) return opened;
  const { schoolId, memberId } = caller;
  const post = await standingPost(schoolId, tripId, postId);
  if (post === null) return questionRefused('postGone');
  if (post.memberId === memberId) return questionRefused('ownPost');
  const id = thanksDocumentId(post, memberId);
  if (!thanks) {
    await removeDocument('postThanks', id);
    return accept({ thanked: false });
  }
  const given: PostThanks = { schoolId, tripId, postId, memberId, atMs: now };
  const { document: standing } = await insertOnce('postThanks', id, given);
  await addMessage(thankedMessage(standing, post.memberId, opened.data));
  return accept({ thanked: true });
};
