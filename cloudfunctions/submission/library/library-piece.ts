import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { formOfPiece } from '@/domain/submission/catalogue';
import { isInLibrary, libraryRefused } from '@/domain/submission/library';
import type { Handler } from '../../_shared/entry';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { findConcerned } from '../concerned';
import { fileViews, photoViews } from '../piece-view';
import { libraryEntries } from './library';

/**
 * One shared piece for anybody of the school: its final version, pictures only where the platform passed them, nothing of
 * what was said on the way. What is not shared is not told apart from what is not there.
 */
export const libraryPiece: Handler<typeof submission.actions.libraryPiece> = async (
  { caller },
  { submissionId },
) => {
  const [concerned, catalogue] = await Promise.all([
    findConcerned(caller, submissionId),
    readCatalogue(caller.schoolId),
  ]);
  if (concerned === null || !isInLibrary(concerned.piece)) return libraryRefused('notShared');
  const { piece, answers } = concerned;
  const form = formOfPiece(catalogue, piece);
  const [entry] = await libraryEntries(caller.schoolId, [piece], catalogue);
  if (form === null || entry === undefined) return libraryRefused('notShared');
  const passed = piece.photos.filter(({ check }) => check === 'pass');
  return accept({
    ...entry,
    form,
    parts: piece.parts,
    photos: await photoViews(passed, () => true),
    files: await fileViews(piece.files),
    mine: piece.memberId === caller.memberId,
    mayCommend: answers === 'mayReview' && piece.commendedAtMs === null,
  });
};
