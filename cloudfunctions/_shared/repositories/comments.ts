import type { Comment } from '@/domain/submission/comment';
import { documentId, getDocument, readAll, replaceDocument, withoutId } from '../documents';

type Key = Pick<Comment, 'schoolId' | 'submissionId'>;

/** Until when somebody has seen what was said about a piece. */
interface TalkMark extends Key {
  readonly memberId: string;
  readonly lastSeenAtMs: number;
}

/** Keys are made on phones: each is its member's own. */
export function commentDocumentId({
  schoolId,
  submissionId,
  memberId,
  key,
}: Pick<Comment, 'schoolId' | 'submissionId' | 'memberId' | 'key'>): string {
  return documentId(schoolId, submissionId, `${memberId}.${key}`);
}

/** Everything that was said about a piece, oldest first. */
export async function readComments({ schoolId, submissionId }: Key): Promise<Comment[]> {
  const found = await readAll<Comment>('comments', { schoolId, submissionId });
  return found.map(withoutId).sort((a, b) => a.atMs - b.atMs || (a.key < b.key ? -1 : 1));
}

/** 0 for somebody who never looked. */
export async function lastSeen(key: Key, memberId: string): Promise<number> {
  const mark = await getDocument<TalkMark>('talkMarks', markId(key, memberId));
  return mark?.lastSeenAtMs ?? 0;
}

/** Written by this person alone. */
export function markSeen(
  { schoolId, submissionId }: Key,
  memberId: string,
  lastSeenAtMs: number,
): Promise<void> {
  const mark: TalkMark = { schoolId, submissionId, memberId, lastSeenAtMs };
  return replaceDocument('talkMarks', markId(mark, memberId), mark);
}

function markId({ schoolId, submissionId }: Key, memberId: string): string {
  return documentId(schoolId, `${submissionId}.${memberId}`);
}
