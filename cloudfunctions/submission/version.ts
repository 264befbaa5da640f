import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { submissionIdOf } from '@/domain/submission/piece';
import type { Handler } from '../_shared/entry';
import { findPiece, findRound } from '../_shared/repositories/submissions';
import { readCatalogue } from '../_shared/repositories/work-kinds';
import { formOfRound, versionOf } from './handed-in';
import { fileViews, photoViews } from './piece-view';

/** One version of the caller's own piece, as it was handed in; with the photos' checks as they are known by now. */
export const version: Handler<typeof submission.actions.version> = async ({ caller }, { dutyId, n }) => {
  const { schoolId } = caller;
  const submissionId = submissionIdOf(dutyId, caller.memberId);
  const [piece, round, catalogue] = await Promise.all([
    findPiece(schoolId, submissionId),
    findRound(schoolId, submissionId, n),
    readCatalogue(schoolId),
  ]);
  if (piece === null || round === null || round.parts === null)
    return refuse('notFound', commonRefusals.notFound);
  const form = formOfRound(catalogue, piece, round);
  if (form === null) return refuse('notFound', commonRefusals.notFound);

  const shown = versionOf(piece, round);
  const [photos, files] = await Promise.all([photoViews(shown.photos, () => true), fileViews(shown.files)]);
  return accept({ n, atMs: round.atMs, form, parts: shown.parts, photos, files });
};
