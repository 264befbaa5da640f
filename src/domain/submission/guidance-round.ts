import { accept, type Result } from '../refusal';
import { type Guidance, guides } from './guidance';
import { guidanceRefused } from './guidance-refusals';
import { mayBeDecided } from './queue';
import { nextRound } from './round';
import type { Parts, Round, Submission } from './submission';

/** What an expert says: of the whole, and of single parts by their part id. */
export interface Advice {
  /** The round that it will become: the number of rounds when the expert read the piece. */
  readonly round: number;
  readonly whole: string;
  readonly parts: Parts;
}

/**
 * Guidance gives a piece back to its author for another draft. It is no refusal of the reviewer's, sets no date and does
 * not count as a decision. `standing` is the round that stands under the advice's number: the same advice then meets its
 * first result; anything else means that the piece moved on under the expert's eyes.
 */
export function decideAdvice(
  piece: Submission,
  guidance: Guidance | null,
  standing: Round | null,
  advice: Advice,
  by: { readonly memberId: string; readonly now: number },
): Result<
  { readonly repeated: Round } | { readonly guided: { readonly piece: Submission; readonly round: Round } },
  'notGuided' | 'pieceMoved' | 'wordsMissing'
> {
  if (!guides({ memberId: by.memberId, schoolId: piece.schoolId }, guidance))
    return guidanceRefused('notGuided');
  if (standing !== null)
    return isSameAdvice(standing, advice, by.memberId)
      ? accept({ repeated: standing })
      : guidanceRefused('pieceMoved');
  if (!mayBeDecided(piece) || advice.round !== piece.rounds) return guidanceRefused('pieceMoved');
  if (advice.whole === '') return guidanceRefused('wordsMissing');
  const round = nextRound(piece, {
    act: 'guided',
    byMemberId: by.memberId,
    atMs: by.now,
    parts: advice.parts,
    remark: advice.whole,
  });
  const guided: Submission = {
    ...piece,
    state: 'returned',
    returnDueAtMs: null,
    rounds: piece.rounds + 1,
  };
  return accept({ guided: { piece: guided, round } });
}

function isSameAdvice(standing: Round, advice: Advice, expertId: string): boolean {
  if (standing.act !== 'guided' || standing.byMemberId !== expertId) return false;
  if (standing.remark !== advice.whole) return false;
  const said = Object.entries(standing.parts ?? {});
  return (
    said.length === Object.keys(advice.parts).length &&
    said.every(([partId, words]) => advice.parts[partId] === words)
  );
}
