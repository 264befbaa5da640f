import type { CardRef } from '@/domain/sharing/card';
import {
  type CardOpening,
  type CardReader,
  openPostCard,
  openResourceCard,
} from '@/domain/sharing/card-opening';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import type { Trip } from '@/domain/sharing/trip';
import { documentId, getDocument } from '../../_shared/documents';
import { findTrip } from '../../_shared/repositories/trips';

/** What a card leads to, if there is such a thing. */
export type Found =
  | { readonly of: 'post'; readonly trip: Trip; readonly post: Post }
  | { readonly of: 'resource'; readonly resource: Resource }
  | null;

/** Reads what a card leads to, in one step, and decides what it does for this reader. */
export async function openCard(
  reader: CardReader,
  ref: CardRef,
): Promise<{ readonly opening: CardOpening; readonly found: Found }> {
  const { schoolId } = ref;
  if ('resourceId' in ref) {
    const resource = await getDocument<Resource>('resources', documentId(schoolId, ref.resourceId));
    const opening = openResourceCard(reader, schoolId, resource);
    return { opening, found: resource && { of: 'resource', resource } };
  }
  const [trip, post] = await Promise.all([
    findTrip(schoolId, ref.tripId),
    getDocument<Post>('posts', documentId(schoolId, ref.tripId, ref.postId)),
  ]);
  const opening = openPostCard(reader, schoolId, trip, post);
  return { opening, found: trip && post && { of: 'post', trip, post } };
}
