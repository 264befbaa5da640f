import { type Catalogue, formAt, formOfPiece } from '@/domain/submission/catalogue';
import type { Round, Submission } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { findRound, type RoundSummary } from '../_shared/repositories/submissions';

type HandedIn = Pick<Submission, 'parts' | 'photos' | 'files'>;

/**
 * What was handed in last. A piece that is back with its author may hold newer words that were not handed in: those stay
 * private.
 */
export async function handedIn(piece: Submission, rounds: readonly RoundSummary[]): Promise<HandedIn> {
  if (piece.state !== 'returned' && piece.state !== 'draft') return piece;
  const last = rounds.filter((round) => round.act === 'submitted').at(-1);
  const round = last && (await findRound(piece.schoolId, piece.submissionId, last.n));
  return versionOf(piece, round ?? { parts: null, photos: null, files: null });
}

/** What a round keeps of the piece, its photos with what is known of their check by now. */
export function versionOf(
  piece: Pick<Submission, 'photos'>,
  round: Pick<Round, 'parts' | 'photos' | 'files'>,
): HandedIn {
  const checks = new Map(piece.photos.map((photo) => [photo.fileId, photo.check]));
  const photos = (round.photos ?? []).map((photo) => ({
    ...photo,
    check: checks.get(photo.fileId) ?? photo.check,
  }));
  return { parts: round.parts ?? {}, photos, files: round.files ?? [] };
}

/** The form that a round was handed in under. */
export function formOfRound(catalogue: Catalogue, piece: Submission, { form }: Round): WorkForm | null {
  return form === null ? formOfPiece(catalogue, piece) : formAt(catalogue, form.kind, form.version);
}
