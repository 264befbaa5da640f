import { messagesFor } from '@/domain/notice/messages-for';
import {
  type Suggestion,
  textChecked,
  waitingPhotos,
  waitsForText,
  withChecksDue,
} from '@/domain/submission/silent-checks';
import type { Submission } from '@/domain/submission/submission';
import { addMessage } from '../_shared/inbox';
import { findTerm } from '../_shared/repositories/schools';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { askAboutPictures } from './picture-check';

/** Text of all parts, as the content check reads it. */
export function wholeText({ parts }: Pick<Submission, 'parts'>): string {
  return Object.values(parts).join('\n').trim();
}

/**
 * Asks again about a piece whose checks stayed silent, acts on what is answered, and answers the piece as it then stands.
 * Without an account (`openId` null: the author is not bound at present) the questions only wait for another turn.
 */
export async function recheck(piece: Submission, openId: string | null, now: number): Promise<Submission> {
  const isAsked = openId !== null && waitsForText(piece);
  const suggestion = isAsked ? await checkText(openId, wholeText(piece), 'piece') : null;
  const { piece: settled, round } = await settle(piece, suggestion, now);
  if (round !== null) {
    const term = await findTerm(settled.schoolId, settled.termId);
    const title = term?.duties.find((duty) => duty.dutyId === settled.dutyId)?.title ?? '';
    for (const message of messagesFor(round, title)) await addMessage(message);
  }
  if (openId !== null && waitingPhotos(settled).length > 0) await askAboutPictures(settled, openId, now);
  return settled;
}

/** The answer is about the text that was asked about: a newer one waits for its own. */
function settle(asked: Submission, suggestion: Suggestion | null, now: number) {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Submission>('submissions', pieceDocumentId(asked));
    const piece = stored ?? asked;
    const isAnswered = suggestion !== null && piece.revision === asked.revision;
    const answered = isAnswered ? textChecked(piece, suggestion, now) : { piece, round: null };
    const settled = withChecksDue(answered.piece, now);
    await writePiece(transaction, settled, answered.round);
    return { piece: settled, round: answered.round };
  });
}
