import { commonRefusals } from '@/contract/common-refusals';
import type { DigestDesk, homecomingActions } from '@/contract/homecoming';
import { accept, refuse } from '@/domain/refusal';
import { digestRefusals } from '@/domain/sharing/decide-digest';
import { digestId, headingOf, leastPosts } from '@/domain/sharing/digest';
import { isBack } from '@/domain/sharing/homecoming';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import type { Trip } from '@/domain/sharing/trip';
import { isTraveller } from '@/domain/sharing/trip-right';
import { readAll, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readNamesOf } from '../../_shared/repositories/members';
import { findResource } from '../../_shared/repositories/resources';
import { findTrip } from '../../_shared/repositories/trips';

export const digestDesk: Handler<typeof homecomingActions.digestDesk> = async (
  { caller, now },
  { tripId },
) => {
  const { schoolId, memberId } = caller;
  const [trip, posts, digest] = await Promise.all([
    findTrip(schoolId, tripId),
    readStandingPosts(schoolId, tripId),
    findResource(schoolId, digestId({ tripId })),
  ]);
  if (trip === null) return refuse('notFound', commonRefusals.notFound);
  if (!isTraveller(trip, memberId)) return refuse('notAllowed', digestRefusals.notAllowed);
  if (!isBack(trip, now)) return refuse('notBack', digestRefusals.notBack);
  return accept(await deskView(trip, posts, digest));
};

/** What was posted on a trip and not taken back, earliest first. */
export async function readStandingPosts(schoolId: string, tripId: string): Promise<Post[]> {
  const posts = await readAll<Post>('posts', { schoolId, tripId, withdrawnAtMs: null });
  return posts.map(withoutId).sort((a, b) => a.atMs - b.atMs || (a.postId < b.postId ? -1 : 1));
}

export async function deskView(
  { schoolId, tripId, topic }: Trip,
  posts: readonly Post[],
  digest: Resource | null,
): Promise<DigestDesk> {
  const authorIds = posts.map(({ memberId }) => memberId);
  const pictures = posts.map(({ photos }) => visiblePhotos(photos, false));
  const firstIds = pictures.flatMap(([first]) => (first === undefined ? [] : [first.fileId]));
  const [names, links] = await Promise.all([readNamesOf(schoolId, authorIds), photoLinks(firstIds)]);
  const nameOf = namer(names);
  const standing = new Set(posts.map(({ postId }) => postId));
  return {
    tripId,
    topic,
    least: leastPosts(posts.length),
    posts: posts.map((post, index) => ({
      postId: post.postId,
      name: nameOf(post.memberId),
      text: post.text,
      atMs: post.atMs,
      photos: pictures[index]?.length ?? 0,
      photoUrl: links.get(pictures[index]?.[0]?.fileId ?? '') ?? null,
      files: post.files.length,
      heading: headingOf(post),
    })),
    digest:
      digest === null
        ? null
        : {
            resourceId: digest.resourceId,
            title: digest.title,
            summary: digest.summary,
            parts: digest.parts
              .map(({ postId = '', heading }) => ({ postId, heading }))
              .filter(({ postId }) => standing.has(postId)),
            changedAtMs: digest.changedAtMs,
          },
  };
}
