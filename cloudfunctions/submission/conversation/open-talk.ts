import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import { commentRefused } from '@/domain/submission/comment';
import type { TalkRole } from '@/domain/submission/comment-right';
import { type Concerned, findConcerned } from '../concerned';

/** The piece that the caller may talk about: one that was handed in once, and concerns the caller. */
export async function openTalk(
  caller: Caller,
  submissionId: string,
): Promise<Result<Concerned & { readonly role: TalkRole }, 'notFound' | 'notYourTalk' | 'noTalkYet'>> {
  const concerned = await findConcerned(caller, submissionId);
  if (concerned === null) return refuse('notFound', commonRefusals.notFound);
  const { role } = concerned;
  if (role === null) return commentRefused('notYourTalk');
  if (concerned.piece.timesSubmitted === 0) return commentRefused('noTalkYet');
  return accept({ ...concerned, role });
}
