import { messagesFor } from '@/domain/notice/messages-for';
import { formOfPiece } from '@/domain/submission/catalogue';
import { labelledWords } from '@/domain/submission/labelled-words';
import { textChecked, waitingPhotos, waitsForText, withChecksDue } from '@/domain/submission/silent-checks';
import type { Submission } from '@/domain/submission/submission';
import { addMessage } from '../_shared/inbox';
import { askAboutPictures } from '../_shared/picture-check';
import { findTerm } from '../_shared/repositories/schools';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { readCatalogue } from '../_shared/repositories/work-kinds';
import { inTransaction } from '../_shared/transaction';
import { type CheckedWords, checkWords } from './check-words';

/** Under what a piece's pictures are checked. */
export function ownerOf({ schoolId, submissionId }: Submission) {
  return { schoolId, submissionId };
}

/**
 * Asks again about a piece whose checks stayed silent, acts on what is answered, and answers the piece as it then stands.
 * Without an account (`openId` null: the author is not bound at present) the questions only wait for another turn.
 */
export async function recheck(piece: Submission, openId: string | null, now: number): Promise<Submission> {
  const isAsked = openId !== null && waitsForText(piece);
  const answer = isAsked ? await askAgain(piece, openId) : null;
  const { piece: settled, round } = await settle(piece, answer, now);
  if (round !== null) {
    const term = await findTerm(settled.schoolId, settled.termId);
    const title = term?.duties.find((duty) => duty.dutyId === settled.dutyId)?.title ?? '';
    for (const message of messagesFor(round, title)) await addMessage(message);
  }
  const waiting = waitingPhotos(settled);
  if (openId !== null && waiting.length > 0) await askAboutPictures(ownerOf(settled), waiting, openId, now);
  return settled;
}

async function askAgain(piece: Submission, openId: string): Promise<CheckedWords> {
  const form = formOfPiece(await readCatalogue(piece.schoolId), piece);
  return checkWords(openId, labelledWords(form, piece));
}

/** The answer is about the text that was asked about: a newer one waits for its own. */
function settle(asked: Submission, answer: CheckedWords | null, now: number) {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Submission>('submissions', pieceDocumentId(asked));
    const piece = stored ?? asked;
    const isAnswered = answer !== null && piece.revision === asked.revision;
    const answered = isAnswered
      ? textChecked(piece, answer.suggestion, now, answer.where)
      : { piece, round: null };
    const settled = withChecksDue(answered.piece, now);
    await writePiece(transaction, settled, answered.round);
    return { piece: settled, round: answered.round };
  });
}
