import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { commentMessage } from '@/domain/notice/comment-messages';
import { accept } from '@/domain/refusal';
import { type Comment, commentRefused, decideWithdrawal, isSameComment } from '@/domain/submission/comment';
import { readersOf } from '@/domain/submission/comment-right';
import { refused } from '@/domain/submission/refusals';
import { cleanText } from '@/domain/submission/text';
import { inBatches } from '../../_shared/batches';
import { now as clock } from '../../_shared/clock';
import { getDocument, insertOnce, withoutId } from '../../_shared/documents';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { commentDocumentId, lastSeen, readComments } from '../../_shared/repositories/comments';
import { readMembers } from '../../_shared/repositories/members';
import { readRounds } from '../../_shared/repositories/submissions';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import type { Concerned } from '../concerned';
import { openTalk } from './open-talk';
import { talkView } from './talk-view';

const AT_ONCE = 10;

/**
 * Says something about a piece. Words may not wait for their check: what the platform does not pass now is not stored, and
 * stays on its author's phone. The same key with the same words is the same comment.
 */
export const comment: Handler<typeof submission.actions.comment> = async ({ caller, openId, now }, input) => {
  const opened = await openTalk(caller, input.submissionId);
  if (!opened.ok) return opened;
  const { schoolId, memberId } = caller;
  const { submissionId, key } = input;
  const text = cleanText(input.text);
  const id = commentDocumentId({ schoolId, submissionId, memberId, key });
  const known = await getDocument<Comment>('comments', id);
  if (known === null) {
    const fault = await wordsFault(openId, text, 'remark');
    if (fault !== null) return refused(fault);
  }
  // The moment at which others can read it: whoever looked while it was being checked has not seen it.
  const atMs = clock();
  const said: Comment = { schoolId, submissionId, key, memberId, atMs, text, withdrawnAtMs: null };
  const { document: standing } = known ? { document: known } : await insertOnce('comments', id, said);
  if (!isSameComment(standing, text)) return commentRefused('sentBefore');
  await tellReaders(caller, opened.data, withoutId(standing));
  return accept(await talkView(caller, opened.data, clock(), now));
};

/** One message a reader until that reader looks, however much is said; a resend adds what is missing. */
async function tellReaders(caller: Caller, { piece, led }: Concerned, said: Comment): Promise<void> {
  if (said.withdrawnAtMs !== null) return;
  const { schoolId, submissionId } = piece;
  const [rounds, comments, members, duties] = await Promise.all([
    readRounds(schoolId, submissionId),
    readComments(piece),
    readMembers(schoolId),
    readDuties(schoolId, [piece]),
  ]);
  const bound = members.filter(({ boundAtMs }) => boundAtMs !== null);
  const readers = readersOf({ piece, rounds, comments }, caller.memberId, bound, led);
  const title = duties.get(piece.dutyId)?.title ?? '';
  await inBatches(readers, AT_ONCE, async (memberId) => {
    const lastSeenAtMs = await lastSeen(piece, memberId);
    // A resend of what the reader has seen meanwhile is nothing new.
    if (lastSeenAtMs >= said.atMs) return;
    await addMessage(commentMessage(said, { memberId, lastSeenAtMs }, title, caller.name));
  });
}

/** Takes one's own words back within ten minutes: nobody reads them any more. */
export const withdrawComment: Handler<typeof submission.actions.withdrawComment> = async (
  { caller, now },
  { submissionId, key },
) => {
  const opened = await openTalk(caller, submissionId);
  if (!opened.ok) return opened;
  const { schoolId, memberId } = caller;
  const id = commentDocumentId({ schoolId, submissionId, memberId, key });
  const outcome = await inTransaction(async (transaction) => {
    const standing = await transaction.get<Comment>('comments', id);
    if (standing === null) return commentRefused('notYourTalk');
    const result = decideWithdrawal(withoutId(standing), now);
    if (result.ok) await transaction.replace('comments', id, result.data);
    return result;
  });
  if (!outcome.ok) return outcome;
  return accept(await talkView(caller, opened.data, now, now));
};
