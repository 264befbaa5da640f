import { entryOfPiece, type LibraryEntry } from '@/domain/sharing/library-entry';
import { formOfPiece } from '@/domain/submission/catalogue';
import { isInLibrary } from '@/domain/submission/library';
import type { Parts, Submission } from '@/domain/submission/submission';
import { inBatches } from '../../_shared/batches';
import { command } from '../../_shared/cloud';
import { countDocuments, getDocuments, readAll, readPage } from '../../_shared/documents';
import { readDuties } from '../../_shared/duties-of-pieces';
import { groupNamer } from '../../_shared/names';
import { findSchool } from '../../_shared/repositories/schools';
import { type PieceSummary, pieceDocumentId } from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';

const withoutContent = { parts: false, photos: false, files: false };
/** Pieces whose words travel at once: some are as long as eight thousand characters a part. */
const WHOLE_PIECES = 10;
const AT_ONCE = 6;
/** What may put a piece into the library or take it out. */
const actsThatMove = ['approved', 'reopened', 'withdrawn', 'commended'];

const shared = (schoolId: string) => ({ schoolId, state: 'approved', shares: true });

/** All pieces that their authors share. */
export async function readSharedPieces(schoolId: string): Promise<PieceSummary[]> {
  return (await readAll<PieceSummary>('submissions', shared(schoolId), withoutContent)).filter(isInLibrary);
}

/** A page of them, after a document. */
export function readSharedPiecePage(schoolId: string, after: string | undefined) {
  return readPage<PieceSummary>('submissions', shared(schoolId), after, withoutContent);
}

export function readPieceSummaries(
  schoolId: string,
  submissionIds: readonly string[],
): Promise<PieceSummary[]> {
  const ids = submissionIds.map((submissionId) => pieceDocumentId({ schoolId, submissionId }));
  return getDocuments<PieceSummary>('submissions', ids, withoutContent);
}

/** The pieces that may have come into the library or gone out of it from a moment on. */
export async function readMovedPieces(schoolId: string, fromMs: number): Promise<string[]> {
  const submissionId = { submissionId: true };
  type Moved = Pick<Submission, 'submissionId'>;
  const [decided, acted] = await Promise.all([
    readAll<Moved>('submissions', sharedAnew(schoolId, fromMs), submissionId),
    readAll<Moved>('rounds', movingRounds(schoolId, fromMs), submissionId),
  ]);
  return [...new Set([...decided, ...acted].map((moved) => moved.submissionId))];
}

/** From 0: all that are shared. */
export async function countMovedPieces(schoolId: string, fromMs: number): Promise<number> {
  if (fromMs <= 0) return countDocuments('submissions', shared(schoolId));
  const [decided, acted] = await Promise.all([
    countDocuments('submissions', sharedAnew(schoolId, fromMs)),
    countDocuments('rounds', movingRounds(schoolId, fromMs)),
  ]);
  return decided + acted;
}

function sharedAnew(schoolId: string, fromMs: number) {
  return { schoolId, sharesAtMs: command.gte(fromMs) };
}

function movingRounds(schoolId: string, fromMs: number) {
  return { schoolId, atMs: command.gte(fromMs), act: command.in(actsThatMove) };
}

/** How shared pieces stand in the library, with the beginning of their words. */
export async function pieceEntries(
  schoolId: string,
  pieces: readonly PieceSummary[],
): Promise<LibraryEntry[]> {
  if (pieces.length === 0) return [];
  const [duties, catalogue, school, parts] = await Promise.all([
    readDuties(schoolId, pieces),
    readCatalogue(schoolId),
    findSchool(schoolId),
    readParts(pieces),
  ]);
  const groupOf = groupNamer(school);
  return pieces.map((piece) => {
    const form = formOfPiece(catalogue, piece);
    const written = parts.get(piece.submissionId) ?? {};
    return entryOfPiece(piece, {
      title: duties.get(piece.dutyId)?.title ?? '',
      kindName: form?.name ?? '',
      subject: groupOf(piece.researchGroupId).replace(/教研组$/, ''),
      words: (form?.parts ?? []).map(({ partId }) => written[partId] ?? '').join(' '),
    });
  });
}

async function readParts(pieces: readonly PieceSummary[]): Promise<ReadonlyMap<string, Parts>> {
  const ids = pieces.map(pieceDocumentId);
  const chunks: string[][] = [];
  for (let from = 0; from < ids.length; from += WHOLE_PIECES)
    chunks.push(ids.slice(from, from + WHOLE_PIECES));
  const read = await inBatches(chunks, AT_ONCE, (chunk) =>
    getDocuments<Pick<Submission, 'submissionId' | 'parts'>>('submissions', chunk, {
      submissionId: true,
      parts: true,
    }),
  );
  return new Map(read.flat().map(({ submissionId, parts }) => [submissionId, parts]));
}
