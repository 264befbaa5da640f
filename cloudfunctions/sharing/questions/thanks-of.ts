import type { Post } from '@/domain/sharing/post';
import type { PostThanks } from '@/domain/sharing/thanks';
import { documentId, getDocument, readStartingWith } from '../../_shared/documents';
import { namer } from '../../_shared/names';
import { readNamesOf } from '../../_shared/repositories/members';

type Key = Pick<Post, 'schoolId' | 'tripId' | 'postId'>;

export function thanksDocumentId({ schoolId, tripId, postId }: Key, memberId: string): string {
  return documentId(schoolId, tripId, `${postId}.${memberId}`);
}

export async function hasThanked(post: Key, memberId: string): Promise<boolean> {
  return (await getDocument<PostThanks>('postThanks', thanksDocumentId(post, memberId))) !== null;
}

/** The names of those who thanked for a post, first come first. */
export async function thankersOf(post: Key): Promise<string[]> {
  const thanks = await readStartingWith<PostThanks>('postThanks', thanksDocumentId(post, ''));
  thanks.sort((a, b) => a.atMs - b.atMs);
  const ids = thanks.map(({ memberId }) => memberId);
  return ids.map(namer(await readNamesOf(post.schoolId, ids)));
}
