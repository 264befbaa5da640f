import type { Caller } from '@/contract/policy';
import type { PhotoView, PieceView, RoundView } from '@/contract/submission';
import { dutyView } from '@/domain/submission/duty-view';
import { type Photo, type Submission, systemMemberId } from '@/domain/submission/submission';
import { workForms } from '@/domain/submission/work-kind';
import type { Duty } from '@/domain/term/term';
import { readNamesOf } from '../_shared/repositories/members';
import { type RoundSummary, readRounds } from '../_shared/repositories/submissions';
import { photoLinks } from './photo-files';

/** A piece as its author sees it: every round, and every photo, checked or not. */
export async function pieceView(
  caller: Caller,
  duty: Duty,
  piece: Submission,
  now: number,
): Promise<PieceView> {
  const [rounds, photos] = await Promise.all([
    piece.rounds === 0 ? [] : readRounds(caller.schoolId, piece.submissionId),
    photoViews(piece.photos, () => true),
  ]);
  const isWritten = piece.revision > 0;
  const view = dutyView(duty, isWritten ? piece : null, now);
  return {
    duty: view,
    form: workForms[duty.kind],
    submissionId: piece.submissionId,
    state: view.state,
    revision: piece.revision,
    parts: piece.parts,
    photos,
    savedAtMs: isWritten ? piece.savedAtMs : null,
    textCheck: piece.textCheck,
    rounds: await roundViews(caller.schoolId, rounds),
    uploadPath: `${caller.schoolId}/${caller.memberId}/${duty.dutyId}/`,
  };
}

/** Photos with links for whom may see them. */
export async function photoViews(
  photos: readonly Photo[],
  isVisible: (photo: Photo) => boolean,
): Promise<PhotoView[]> {
  const links = await photoLinks(photos.filter(isVisible).map((photo) => photo.fileId));
  return photos.map((photo) => ({ ...photo, url: links.get(photo.fileId) ?? null }));
}

export async function roundViews(schoolId: string, rounds: readonly RoundSummary[]): Promise<RoundView[]> {
  if (rounds.length === 0) return [];
  const names = await readNamesOf(
    schoolId,
    rounds.map((round) => round.byMemberId),
  );
  return rounds.map(({ n, act, atMs, remark, judgement, byMemberId }) => {
    const by = byMemberId === systemMemberId ? '内容审核' : (names.get(byMemberId) ?? '已离校的老师');
    return { n, act, atMs, remark, judgement, by };
  });
}
