import { accept, type Result } from '../refusal';
import type { Photo, PieceFile } from '../submission/submission';
import { feedPlace, orderMoment, type Post, type Written } from './post';
import { postRefused } from './post-refusals';
import { nextCheckAtMs, pendingPhotos } from './shared-photos';

/** What a post says and shows. */
export interface PostContent {
  readonly text: string;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
  readonly files: readonly PieceFile[];
}

/** A new post as it is stored: its words passed their check, its pictures wait for theirs. */
export function newPost(
  whose: Pick<Post, 'schoolId' | 'tripId' | 'postId' | 'memberId'>,
  { text, photos, files }: PostContent,
  written: Written & { readonly nth: number },
): Post {
  const atMs = orderMoment(written);
  const pending = pendingPhotos(photos);
  const { receivedAtMs } = written;
  return {
    ...whose,
    text,
    photos: pending,
    files,
    isPublic: false,
    atMs,
    place: feedPlace(atMs, written.nth),
    receivedAtMs,
    checksDueAtMs: nextCheckAtMs({ photos: pending }, receivedAtMs, receivedAtMs),
    withdrawnAtMs: null,
  };
}

/** The same words, pictures and files under one key are one post; what was taken back stays so, whatever is sent again. */
export function isSamePost(standing: Post, content: PostContent): boolean {
  if (standing.withdrawnAtMs !== null) return true;
  const idsOf = (files: readonly { readonly fileId: string }[]) =>
    files.map(({ fileId }) => fileId).join(' ');
  return (
    standing.text === content.text &&
    idsOf(standing.photos) === idsOf(content.photos) &&
    idsOf(standing.files) === idsOf(content.files)
  );
}

/**
 * Takes a post back: its words, pictures and files are gone, that there was one stays. The office says why; an author need
 * not. Null: it was taken back before.
 */
export function decidePostWithdrawal(
  post: Post,
  by: { readonly memberId: string; readonly reason: string; readonly nowMs: number },
): Result<Post | null, 'reasonMissing'> {
  if (post.withdrawnAtMs !== null) return accept(null);
  if (post.memberId !== by.memberId && by.reason === '') return postRefused('reasonMissing');
  const emptied = { text: '', photos: [], files: [], isPublic: false, checksDueAtMs: null };
  return accept({ ...post, ...emptied, withdrawnAtMs: by.nowMs });
}

/** Opens a post to whoever is handed its card, or closes it again. Null: it is so already. */
export function decidePostPublic(
  post: Post,
  isPublic: boolean,
): Result<Post | null, 'withdrawn' | 'picturesWaiting' | 'picturesRefused'> {
  if (post.withdrawnAtMs !== null) return postRefused('withdrawn');
  if (post.isPublic === isPublic) return accept(null);
  if (isPublic && post.photos.some(({ check }) => check === 'risky')) return postRefused('picturesRefused');
  if (isPublic && post.photos.some(({ check }) => check !== 'pass')) return postRefused('picturesWaiting');
  return accept({ ...post, isPublic });
}
