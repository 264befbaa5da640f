import { isToAskOnVisit } from '@/domain/submission/silent-checks';
import { findPiece, type PieceSummary } from '../_shared/repositories/submissions';
import { recheck } from './recheck';

/** More would keep the visitor waiting; the next visit and the timer take up the rest. */
const MOST = 3;

/** Asks again about the author's own words that wait, now that the author is here. Whether anything was asked. */
export async function recheckOnVisit(
  pieces: readonly PieceSummary[],
  openId: string,
  now: number,
): Promise<boolean> {
  const waiting = pieces.filter((piece) => isToAskOnVisit(piece, now)).slice(0, MOST);
  try {
    for (const { schoolId, submissionId } of waiting) {
      const piece = await findPiece(schoolId, submissionId);
      if (piece !== null) await recheck(piece, openId, now);
    }
  } catch (error) {
    console.warn('checks wait for another visit', error);
  }
  return waiting.length > 0;
}
