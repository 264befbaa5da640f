import type { Post } from '@/domain/sharing/post';
import { findPost } from '../../_shared/repositories/posts';

/** A post that still stands; null when it was taken back or never was. */
export async function standingPost(schoolId: string, tripId: string, postId: string): Promise<Post | null> {
  const post = await findPost({ schoolId, tripId }, postId);
  return post === null || post.withdrawnAtMs !== null ? null : post;
}
