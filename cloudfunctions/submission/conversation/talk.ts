import type { submission } from '@/contract/submission';
import { commentMessageId } from '@/domain/notice/comment-messages';
import { accept } from '@/domain/refusal';
import { updateDocument } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { messageDocumentId } from '../../_shared/inbox';
import { lastSeen, markSeen, readComments } from '../../_shared/repositories/comments';
import { readRounds } from '../../_shared/repositories/submissions';
import { findConcerned } from '../concerned';
import { openTalk } from './open-talk';
import { newsIn, talkView } from './talk-view';

/** Reads what happened and was said. Looking at it is what marks it as seen, and its message as read. */
export const talk: Handler<typeof submission.actions.talk> = async ({ caller, now }, { submissionId }) => {
  const opened = await openTalk(caller, submissionId);
  if (!opened.ok) return opened;
  const { piece } = opened.data;
  const { schoolId, memberId } = caller;
  const seenAtMs = await lastSeen(piece, memberId);
  const view = await talkView(caller, opened.data, seenAtMs, now);
  if (view.entries.some(({ isNew }) => isNew) || seenAtMs === 0) {
    await markSeen(piece, memberId, Math.max(...view.entries.map(({ atMs }) => atMs)));
    const messageId = commentMessageId(submissionId, seenAtMs);
    await updateDocument('messages', messageDocumentId({ schoolId, memberId, messageId }), {
      readAtMs: now,
    });
  }
  return accept(view);
};

export const talkUnread: Handler<typeof submission.actions.talkUnread> = async (
  { caller },
  { submissionId },
) => {
  const concerned = await findConcerned(caller, submissionId);
  if (concerned === null || concerned.role === null || concerned.piece.timesSubmitted === 0)
    return accept({ unread: 0 });
  const { piece } = concerned;
  const [rounds, comments, seenAtMs] = await Promise.all([
    readRounds(piece.schoolId, submissionId),
    readComments(piece),
    lastSeen(piece, caller.memberId),
  ]);
  return accept({ unread: newsIn(rounds, comments, { memberId: caller.memberId, seenAtMs }) });
};
