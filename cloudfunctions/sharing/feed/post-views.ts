import type { PostNews, PostView } from '@/contract/feed';
import type { Caller } from '@/contract/policy';
import { isLatePost, isOnSite, type Post } from '@/domain/sharing/post';
import { mayTendPost } from '@/domain/sharing/post-right';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import type { Trip } from '@/domain/sharing/trip';
import { namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readNamesOf } from '../../_shared/repositories/members';

/** Posts as one person sees them: links for what that person may see, and for nothing else; of long ones the beginning. */
export async function postViews(
  caller: Caller,
  trip: Trip,
  posts: readonly Post[],
  mostCharacters = Number.POSITIVE_INFINITY,
): Promise<PostView[]> {
  const shown = posts.map((post) => ({
    post,
    photos: visiblePhotos(post.photos, post.memberId === caller.memberId),
  }));
  const fileIds = shown.flatMap(({ post, photos }) => [...photos, ...post.files].map(({ fileId }) => fileId));
  const [links, names] = await Promise.all([photoLinks(fileIds), namesOf(caller, posts)]);
  const urlOf = (fileId: string) => links.get(fileId) ?? null;
  return shown.map(({ post, photos }) => ({
    tripId: post.tripId,
    postId: post.postId,
    by: names(post.memberId),
    mine: post.memberId === caller.memberId,
    atMs: post.atMs,
    receivedAtMs: post.receivedAtMs,
    isLate: isLatePost(post),
    isOnSite: isOnSite(post, trip),
    ...beginningOf(post.text, mostCharacters),
    photos: photos.map(({ fileId, check }) => ({ fileId, check, url: urlOf(fileId) })),
    refusedPhotos:
      post.memberId === caller.memberId ? post.photos.filter(({ check }) => check === 'risky').length : 0,
    files: post.files.map((file) => ({ ...file, url: urlOf(file.fileId) })),
    isPublic: post.isPublic,
    mayTend: mayTendPost(caller, post),
  }));
}

function beginningOf(text: string, most: number): Pick<PostView, 'text' | 'isCut'> {
  const characters = [...text];
  const isCut = characters.length > most;
  return { text: isCut ? `${characters.slice(0, most).join('')}…` : text, isCut };
}

/** What arrived, from others than the caller. */
export async function postNews(caller: Caller, arrivals: readonly Post[]): Promise<PostNews[]> {
  const others = arrivals.filter(({ memberId }) => memberId !== caller.memberId);
  const names = await namesOf(caller, others);
  return others.map((post) => ({
    postId: post.postId,
    by: names(post.memberId),
    atMs: post.atMs,
    receivedAtMs: post.receivedAtMs,
    isLate: isLatePost(post),
  }));
}

async function namesOf({ schoolId }: Caller, posts: readonly Post[]): Promise<(memberId: string) => string> {
  if (posts.length === 0) return namer(new Map());
  return namer(
    await readNamesOf(
      schoolId,
      posts.map(({ memberId }) => memberId),
    ),
  );
}
