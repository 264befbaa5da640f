import type { FileView, PhotoView } from '@/contract/piece-files';
import type { PieceView, RoundView } from '@/contract/piece-view';
import type { Caller } from '@/contract/policy';
import { formOfPiece } from '@/domain/submission/catalogue';
import { dutyView } from '@/domain/submission/duty-view';
import { isEditable } from '@/domain/submission/save-draft';
import {
  type PieceFile,
  type PiecePhoto,
  type Submission,
  systemMemberId,
} from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { namer } from '../_shared/names';
import { photoLinks } from '../_shared/photo-files';
import { readNamesOf } from '../_shared/repositories/members';
import { type RoundSummary, readRounds } from '../_shared/repositories/submissions';
import { uploadPathOf, type Work } from './work';

/** A piece as its author sees it: every round, and every photo, checked or not. */
export async function pieceView(
  caller: Caller,
  work: Work,
  piece: Submission,
  now: number,
): Promise<PieceView> {
  const { duty, forms } = work;
  const [rounds, photos, files] = await Promise.all([
    piece.rounds === 0 ? [] : readRounds(caller.schoolId, piece.submissionId),
    photoViews(piece.photos, () => true),
    fileViews(piece.files),
  ]);
  const isWritten = piece.revision > 0;
  const view = dutyView(duty, isWritten ? piece : null, now);
  return {
    duty: view,
    form: formOf(work, piece),
    choices: forms,
    submissionId: piece.submissionId,
    state: view.state,
    revision: piece.revision,
    parts: piece.parts,
    photos,
    files,
    shares: piece.shares,
    returnDueAtMs: piece.returnDueAtMs,
    savedAtMs: isWritten ? piece.savedAtMs : null,
    textCheck: piece.textCheck,
    rounds: await roundViews(caller.schoolId, rounds),
    uploadPath: uploadPathOf(caller, duty),
  };
}

/** While it is written the newest form of its kind; once it is handed in, the one that it was handed in under. */
function formOf({ forms, catalogue }: Work, piece: Submission): WorkForm {
  const newest = forms.find(({ kind }) => kind === piece.kind) ?? forms[0]!;
  return isEditable(piece) ? newest : (formOfPiece(catalogue, piece) ?? newest);
}

/** Photos with links for whom may see them. */
export async function photoViews(
  photos: readonly PiecePhoto[],
  isVisible: (photo: PiecePhoto) => boolean,
): Promise<PhotoView[]> {
  const links = await photoLinks(photos.filter(isVisible).map((photo) => photo.fileId));
  return photos.map((photo) => ({ ...photo, url: links.get(photo.fileId) ?? null }));
}

/** Documents with links. They are shown to whoever may read the words. */
export async function fileViews(files: readonly PieceFile[]): Promise<FileView[]> {
  const links = await photoLinks(files.map(({ fileId }) => fileId));
  return files.map((file) => ({ ...file, url: links.get(file.fileId) ?? null }));
}

export async function roundViews(schoolId: string, rounds: readonly RoundSummary[]): Promise<RoundView[]> {
  if (rounds.length === 0) return [];
  const names = await readNamesOf(
    schoolId,
    rounds.flatMap(({ byMemberId, inSteadOf }) => [
      byMemberId,
      ...(inSteadOf === undefined ? [] : [inSteadOf]),
    ]),
  );
  const personOf = namer(names);
  return rounds.map(({ n, act, atMs, remark, judgement, dueAtMs, byMemberId, inSteadOf }) => {
    const by = byMemberId === systemMemberId ? '内容审核' : personOf(byMemberId);
    const stead = inSteadOf === undefined ? {} : { inSteadOf: personOf(inSteadOf) };
    return { n, act, atMs, remark, judgement, dueAtMs, by, ...stead };
  });
}
