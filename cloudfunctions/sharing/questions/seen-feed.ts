import { tripPostedMessageId } from '@/domain/notice/post-messages';
import type { Post } from '@/domain/sharing/post';
import { seenUntil, type TripMark } from '@/domain/sharing/trip-mark';
import { readSome, updateDocument } from '../../_shared/documents';
import { messageDocumentId } from '../../_shared/inbox';
import { changeTripMark, readTripMark } from '../../_shared/repositories/trip-marks';

/**
 * Reading a trip's feed is what marks it as seen, and the message of what was new as read. Writes nothing when nothing
 * arrived since the last reading. Call it beside the read of the feed's first page.
 */
export async function markFeedSeen(
  key: Pick<TripMark, 'schoolId' | 'tripId' | 'memberId'>,
  now: number,
): Promise<void> {
  const { schoolId, tripId, memberId } = key;
  const newestFirst = { field: 'receivedAtMs', direction: 'desc' } as const;
  const [mark, [newest]] = await Promise.all([
    readTripMark(key),
    readSome<Post>('posts', { schoolId, tripId }, newestFirst, 1),
  ]);
  if (newest === undefined || newest.receivedAtMs <= mark.lastSeenAtMs) return;
  await changeTripMark(key, (standing) => seenUntil(standing, 'lastSeenAtMs', newest.receivedAtMs));
  const messageId = tripPostedMessageId(tripId, mark.lastSeenAtMs);
  await updateDocument('messages', messageDocumentId({ schoolId, memberId, messageId }), { readAtMs: now });
}
