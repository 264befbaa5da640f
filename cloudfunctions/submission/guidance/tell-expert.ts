import { messagesFor } from '@/domain/notice/messages-for';
import type { Submission } from '@/domain/submission/submission';
import { addMessage } from '../../_shared/inbox';
import { findRound } from '../../_shared/repositories/submissions';

/** Tells the invited expert of a piece that was just handed in, if there is one. The timer repairs a missing message. */
export async function tellExpert(piece: Submission, title: string): Promise<void> {
  if (piece.expertId === null) return;
  const round = await findRound(piece.schoolId, piece.submissionId, piece.rounds - 1);
  if (round === null) return;
  for (const message of messagesFor(round, title)) await addMessage(message);
}
