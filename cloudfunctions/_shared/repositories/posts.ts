import type { Post } from '@/domain/sharing/post';
import { command } from '../cloud';
import { documentId, getDocument, readDescending, readSome, withoutId } from '../documents';

type OfTrip = Pick<Post, 'schoolId' | 'tripId'>;

export function postDocumentId({
  schoolId,
  tripId,
  postId,
}: Pick<Post, 'schoolId' | 'tripId' | 'postId'>): string {
  return documentId(schoolId, tripId, postId);
}

/** A post, also one that was taken back; null when there never was one. */
export async function findPost({ schoolId, tripId }: OfTrip, postId: string): Promise<Post | null> {
  const stored = await getDocument<Post>('posts', postDocumentId({ schoolId, tripId, postId }));
  return stored === null ? null : withoutId(stored);
}

const everything: Readonly<Record<keyof Post, true>> = {
  schoolId: true,
  tripId: true,
  postId: true,
  memberId: true,
  text: true,
  photos: true,
  files: true,
  isPublic: true,
  atMs: true,
  place: true,
  receivedAtMs: true,
  checksDueAtMs: true,
  withdrawnAtMs: true,
};

/** A page of what stands in a trip's feed, newest first; after a post when its place and id are given. */
export async function readFeed(
  { schoolId, tripId }: OfTrip,
  after: Pick<Post, 'place' | 'postId'> | null,
  limit: number,
): Promise<Post[]> {
  const cursor =
    after === null
      ? null
      : { value: after.place, id: postDocumentId({ schoolId, tripId, postId: after.postId }) };
  const where = { schoolId, tripId, withdrawnAtMs: null };
  const found = await readDescending<Post>('posts', where, 'place', cursor, limit, everything, 'desc');
  return found.map(withoutId);
}

/** What stands in a trip's feed and arrived after a moment, newest arrival first, at most `limit` (≤ 100). */
export async function readArrivals(
  { schoolId, tripId }: OfTrip,
  sinceMs: number,
  limit: number,
): Promise<Post[]> {
  const where = { schoolId, tripId, withdrawnAtMs: null, receivedAtMs: command.gt(sinceMs) };
  const found = await readSome<Post>('posts', where, { field: 'receivedAtMs', direction: 'desc' }, limit);
  return found.map(withoutId);
}
