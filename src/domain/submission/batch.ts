import type { VerdictTime } from '../ledger/verdict-time';
import type { Duty } from '../term/term';
import { contentFault } from './content';
import { isLate } from './piece';
import type { Submission } from './submission';
import type { WorkForm } from './work-kind';

type Looked = Pick<
  Submission,
  'parts' | 'photos' | 'files' | 'firstSubmittedAtMs' | 'likenessFound' | 'likenessDueAtMs'
>;

/**
 * Whether a waiting piece needs no closer look, so that it may be approved with others: all that its form asks for is
 * there, it came in time, its pictures are checked, likeness was looked for and nothing found, and nobody has seen results
 * yet that it would move. A first draft and one that is back alike.
 */
export function isClean(
  piece: Looked,
  { duty, form }: { readonly duty: Duty; readonly form: WorkForm },
  time: VerdictTime,
): boolean {
  return (
    time === 'beforeResults' &&
    !isLate(piece, duty) &&
    piece.likenessFound !== true &&
    (piece.likenessDueAtMs ?? null) === null &&
    contentFault(form, piece) === null &&
    piece.photos.every(({ check }) => check === 'pass')
  );
}
