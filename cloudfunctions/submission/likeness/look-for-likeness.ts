import type { Catalogue } from '@/domain/submission/catalogue';
import { fingerprintsOf } from '@/domain/submission/likeness/fingerprints';
import { type HandedInVersion, versionOf } from '@/domain/submission/likeness/handed-in-version';
import { likenessPutOff, withLikeness } from '@/domain/submission/likeness/likeness-due';
import { isWorthALook, type LikenessReport, likePieces } from '@/domain/submission/likeness/likeness-report';
import { searchAll } from '@/domain/submission/likeness/likeness-search';
import type { Round, Submission } from '@/domain/submission/submission';
import { documentId, insertOnce, updateDocument } from '../../_shared/documents';
import {
  findPiece,
  findRound,
  pieceDocumentId,
  type RoundSummary,
  readRounds,
  writePiece,
} from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { inTransaction } from '../../_shared/transaction';
import { storeFingerprints } from './fingerprint-store';
import { readSearchable } from './searchable';

/** More than are shown: some of them were withdrawn, some share only short phrases. */
const MOST_COMPARED = 12;

/**
 * Looks for passages that what was handed in last has in common with other pieces, and stores what is found. Whatever comes
 * in the way is left to the timer: handing in does not fail by it.
 */
export async function lookForLikeness(piece: Submission, now: number): Promise<void> {
  try {
    const found = await look(piece, now);
    await settle(piece, found);
  } catch (error) {
    console.warn(`no likeness of ${piece.submissionId} yet`, error);
    await updateDocument('submissions', pieceDocumentId(piece), likenessPutOff(now)).catch(() => undefined);
  }
}

/** Longer than a cold instance takes to fetch the index; a phone waits for the answer to handing in. */
const PATIENCE_MS = 8_000;

/** The same while somebody waits: what takes too long is left to the timer as well. */
export async function lookWhileAwaited(piece: Submission, now: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([lookForLikeness(piece, now), tooLong]);
  clearTimeout(timer);
}

/** Whether anything was found; null where there is nothing to look at. */
async function look(piece: Submission, now: number): Promise<boolean | null> {
  if (piece.state === 'draft') return null;
  const { schoolId, submissionId, timesSubmitted } = piece;
  const [rounds, catalogue] = await Promise.all([
    readRounds(schoolId, submissionId),
    readCatalogue(schoolId),
  ]);
  const mine = await readLastVersion(schoolId, rounds, catalogue);
  if (mine === null) return null;
  const fingerprints = fingerprintsOf(mine.own.text);
  // Stored before anything is searched: of two pieces handed in at once, one at least finds the other.
  await storeFingerprints({ schoolId, submissionId, timesSubmitted }, fingerprints, now);
  const report = await reportOn(schoolId, mine, fingerprints, catalogue, now);
  const id = documentId(schoolId, submissionId, mine.round);
  const { document } = await insertOnce<LikenessReport>('likenesses', id, report);
  return isWorthALook(document);
}

async function reportOn(
  schoolId: string,
  mine: HandedInVersion,
  fingerprints: Uint32Array,
  catalogue: Catalogue,
  now: number,
): Promise<LikenessReport> {
  const { submissionId, round } = mine;
  const { index, tail } = await readSearchable(schoolId);
  const { candidates, commonHundredths } = searchAll(index, tail, fingerprints, {
    without: new Set([submissionId]),
    most: MOST_COMPARED,
  });
  const versions = await Promise.all(
    candidates.map(({ pieceKey }) => readStandingVersion(schoolId, pieceKey, catalogue)),
  );
  const others = versions.filter((version) => version !== null);
  return { schoolId, submissionId, round, atMs: now, pieces: likePieces(mine, others), commonHundredths };
}

/** The version that another piece stands with; null once its author took it back. */
async function readStandingVersion(
  schoolId: string,
  submissionId: string,
  catalogue: Catalogue,
): Promise<HandedInVersion | null> {
  const [piece, rounds] = await Promise.all([
    findPiece(schoolId, submissionId),
    readRounds(schoolId, submissionId),
  ]);
  return piece === null || piece.state === 'draft' ? null : readLastVersion(schoolId, rounds, catalogue);
}

async function readLastVersion(
  schoolId: string,
  rounds: readonly RoundSummary[],
  catalogue: Catalogue,
): Promise<HandedInVersion | null> {
  const last = rounds.filter(({ act }) => act === 'submitted').at(-1);
  if (last === undefined) return null;
  const round = await findRound(schoolId, last.submissionId, last.n);
  return round === null ? null : versionOf(round as Round, catalogue);
}

/** Tells lists in one word whether there is something to look at. */
function settle(seen: Submission, found: boolean | null): Promise<void> {
  return inTransaction(async (transaction) => {
    const piece = await transaction.get<Submission>('submissions', pieceDocumentId(seen));
    const settled = piece === null ? null : withLikeness(piece, seen, found);
    if (settled !== null) await writePiece(transaction, settled, null);
  });
}
