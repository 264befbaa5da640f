import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { refused } from '@/domain/submission/refusals';
import { reviewRight } from '@/domain/submission/review-right';
import { isVersionReadable } from '@/domain/submission/version-right';
import { readDuties } from '../_shared/duties-of-pieces';
import type { Handler } from '../_shared/entry';
import { nameOf } from '../_shared/names';
import { findMember } from '../_shared/repositories/members';
import { findPiece, findRound, readLedGroups, readRounds } from '../_shared/repositories/submissions';
import { formOfRound, versionOf } from './handed-in';
import { fileViews, photoViews } from './piece-view';

/** An earlier version for the piece's reviewers, as it was handed in; of its photos those that were passed. */
export const handedInView: Handler<typeof submission.actions.handedIn> = async (
  { caller },
  { submissionId, round: n },
) => {
  const { schoolId } = caller;
  const [piece, round, rounds, led] = await Promise.all([
    findPiece(schoolId, submissionId),
    findRound(schoolId, submissionId, n),
    readRounds(schoolId, submissionId),
    readLedGroups(schoolId),
  ]);
  if (piece === null || round === null || round.parts === null)
    return refuse('notFound', commonRefusals.notFound);
  const right = reviewRight(caller, piece, led);
  if (right !== 'mayReview') return refused(right);
  if (!isVersionReadable(piece, rounds, n)) return refused('notSubmitted');
  const form = formOfRound(led.catalogue, piece, round);
  if (form === null) return refuse('notFound', commonRefusals.notFound);

  const shown = versionOf(piece, round);
  const [author, duties, photos, files] = await Promise.all([
    findMember(schoolId, piece.memberId),
    readDuties(schoolId, [piece]),
    photoViews(shown.photos, ({ check }) => check === 'pass'),
    fileViews(shown.files),
  ]);
  return accept({
    title: duties.get(piece.dutyId)?.title ?? '',
    author: nameOf(author),
    atMs: round.atMs,
    draft: rounds.filter((each) => each.act === 'submitted' && each.n <= n).length,
    form,
    parts: shown.parts,
    photos,
    files,
  });
};
