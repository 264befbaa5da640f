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
import { readStanding } from '../resources/read-standing';

/** What a card leads to, if there is such a thing. */
export type Found =
  | { readonly of: 'post'; readonly trip: Trip; readonly post: Post }
  | { readonly of: 'resource'; readonly resource: Resource }
  | null;

/** Reads what a card leads to, as it stands now, and decides what it does for this reader. */
export async function openCard(
  reader: CardReader,
  ref: CardRef,
): Promise<{ readonly opening: CardOpening; readonly found: Found }> {
  const { schoolId } = ref;
  if ('resourceId' in ref) {
    const stored = await getDocument<Resource>('resources', documentId(schoolId, ref.resourceId));
    const opening = openResourceCard(reader, schoolId, stored);
    return { opening, found: stored && { of: 'resource', resource: await readStanding(stored) } };
  }
  const [trip, post] = await Promise.all([
    findTrip(schoolId, ref.tripId),
    getDocument<Post>('posts', documentId(schoolId, ref.tripId, ref.postId)),
  ]);
  const opening = openPostCard(reader, schoolId, trip, post);
  return { opening, found: trip && post && { of: 'post', trip, post } };
}
