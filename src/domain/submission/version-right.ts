import { type Round, type Submission, systemMemberId } from './submission';

/**
 * Whether reviewers may read what was handed in at a round. A version whose words the platform never passed is its
 * author's alone: only the piece's own check, for the last one, or that a person acted on it proves that it was passed.
 */
export function isVersionReadable(
  piece: Pick<Submission, 'textCheck' | 'state'>,
  rounds: readonly Pick<Round, 'n' | 'act' | 'byMemberId'>[],
  n: number,
): boolean {
  const index = rounds.findIndex((round) => round.n === n && round.act === 'submitted');
  if (index < 0) return false;
  const after = rounds.slice(index + 1);
  const isLast = !after.some(({ act }) => act === 'submitted');
  if (isLast && piece.state !== 'draft' && piece.textCheck === 'pass') return true;
  const [next] = after;
  if (next === undefined || next.byMemberId === systemMemberId) return false;
  return next.act !== 'withdrawn' && next.act !== 'submitted';
}
