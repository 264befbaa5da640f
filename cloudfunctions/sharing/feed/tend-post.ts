import { commonRefusals } from '@/contract/common-refusals';
import type { feedActions } from '@/contract/feed';
import type { Caller } from '@/contract/policy';
import { postTakenDownMessage } from '@/domain/notice/post-messages';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Post } from '@/domain/sharing/post';
import { decidePostPublic, decidePostWithdrawal } from '@/domain/sharing/post-acts';
import { mayTendPost } from '@/domain/sharing/post-right';
import { refused } from '@/domain/submission/refusals';
import { cleanText } from '@/domain/submission/text';
import { auditId } from '../../_shared/audit';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { messageDocumentId } from '../../_shared/inbox';
import { postDocumentId } from '../../_shared/repositories/posts';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { postOf } from './read-feed';
import { readableTrip } from './readable-trip';

/** Takes one back: its author may, and the office with a reason that its author reads. Taken back again it stays as it is. */
export const withdrawPost: Handler<typeof feedActions.withdrawPost> = async (
  { caller, openId, now },
  { tripId, postId, ...input },
) => {
  const by = { memberId: caller.memberId, reason: cleanText(input.reason), nowMs: now };
  if (by.reason !== '') {
    const fault = await wordsFault(openId, by.reason, 'remark');
    if (fault !== null) return refused(fault);
  }
  const done = await changePost(caller, { tripId, postId }, 'withdrawPost', by, (post) =>
    decidePostWithdrawal(post, by),
  );
  return done.ok ? accept({ postId }) : done;
};

/** Opens one to whoever is handed its card, or closes it again. */
export const setPostPublic: Handler<typeof feedActions.setPostPublic> = async (context, input) => {
  const { caller, now } = context;
  const { tripId, postId, isPublic } = input;
  const by = { reason: '', nowMs: now };
  const done = await changePost(caller, { tripId, postId }, 'setPostPublic', by, (post) =>
    decidePostPublic(post, isPublic),
  );
  return done.ok ? postOf(context, { tripId, postId }) : done;
};

/** Changes a post of the caller's, or of anybody for the office, in one transaction with its audit line and what an author is told. */
async function changePost<Code extends string>(
  caller: Caller,
  { tripId, postId }: Pick<Post, 'tripId' | 'postId'>,
  act: string,
  { reason, nowMs }: { readonly reason: string; readonly nowMs: number },
  decide: (post: Post) => Result<Post | null, Code>,
): Promise<Result<null, Code | 'notFound' | 'notAllowed'>> {
  const { schoolId, memberId: byMemberId } = caller;
  const trip = await readableTrip(caller, tripId);
  if (trip === null) return refuse('notFound', commonRefusals.notFound);
  const id = postDocumentId({ schoolId, tripId, postId });
  return inTransaction(async (transaction): Promise<Result<null, Code | 'notFound' | 'notAllowed'>> => {
    const stored = await transaction.get<Post>('posts', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const post = withoutId(stored);
    if (!mayTendPost(caller, post)) return refuse('notAllowed', commonRefusals.notAllowed);
    const decided = decide(post);
    if (!decided.ok) return decided;
    if (decided.data === null) return accept(null);
    await transaction.replace('posts', id, decided.data);
    const isOthers = post.memberId !== byMemberId;
    const line = {
      schoolId,
      byMemberId,
      atMs: nowMs,
      act,
      subject: postId,
      before: traceOf(post, isOthers),
      after: traceOf(decided.data, false),
      reason,
    };
    await transaction.add('audits', auditId(line, String(nowMs)), line);
    if (isOthers && decided.data.withdrawnAtMs !== null) {
      const message = postTakenDownMessage(post, trip, { reason, nowMs });
      await transaction.add('messages', messageDocumentId(message), message);
    }
    return accept(null);
  });
}

/** What the trail keeps: the words only where somebody else took them away. */
function traceOf({ text, photos, files, isPublic, withdrawnAtMs }: Post, withWords: boolean) {
  return {
    ...(withWords ? { text } : {}),
    photos: photos.length,
    files: files.length,
    isPublic,
    withdrawnAtMs,
  };
}
