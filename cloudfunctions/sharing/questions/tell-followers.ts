import { tripPostedMessage } from '@/domain/notice/post-messages';
import type { Member } from '@/domain/people/member';
import type { Post } from '@/domain/sharing/post';
import type { Trip } from '@/domain/sharing/trip';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { inBatches } from '../../_shared/batches';
import { documentId, getDocuments } from '../../_shared/documents';
import { addMessage } from '../../_shared/inbox';
import { readFollowerMarks } from '../../_shared/repositories/trip-marks';

const AT_ONCE = 10;
const whoMayRead = { memberId: true, roles: true, researchGroupId: true, prepGroupId: true };
type Reader = Pick<Member, 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/**
 * Tells those who follow a trip of a new post: one message until the next look, however many posts. Whoever may no longer
 * read the trip, has read this post already or wrote it is told nothing. A resend adds what is missing.
 */
export async function tellFollowers(trip: Trip, post: Post): Promise<void> {
  if (post.withdrawnAtMs !== null) return;
  const { schoolId, tripId } = trip;
  const marks = (await readFollowerMarks(schoolId, tripId)).filter(
    ({ memberId, lastSeenAtMs }) => memberId !== post.memberId && lastSeenAtMs < post.receivedAtMs,
  );
  const ids = marks.map(({ memberId }) => documentId(schoolId, memberId));
  const people = await getDocuments<Reader>('members', ids, whoMayRead);
  const readers = new Set(
    people.filter((person) => mayReadTrip(person, trip)).map(({ memberId }) => memberId),
  );
  const told = marks.filter(({ memberId }) => readers.has(memberId));
  await inBatches(told, AT_ONCE, (mark) => addMessage(tripPostedMessage(post, mark, trip)));
}
