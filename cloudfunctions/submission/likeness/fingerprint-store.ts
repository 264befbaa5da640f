import type { FingerprintedPiece } from '@/domain/submission/likeness/likeness-index';
import { command } from '../../_shared/cloud';
import { countDocuments, documentId, readAll, replaceDocument } from '../../_shared/documents';

/** What the latest version of one piece is recognised by. Hashes alone: no word can be read back from them. */
interface StoredFingerprints {
  readonly schoolId: string;
  readonly submissionId: string;
  /** Which handing-in of the piece, from 1. */
  readonly timesSubmitted: number;
  /** When they were stored, which is when they come to be searched. */
  readonly atMs: number;
  /** Numbers of 32 bits, the lowest byte first. */
  readonly base64: string;
}

type Kept = Pick<StoredFingerprints, 'submissionId' | 'base64'>;

/** Puts a version's fingerprints in place of those of the piece's earlier versions. */
export function storeFingerprints(
  key: Pick<StoredFingerprints, 'schoolId' | 'submissionId' | 'timesSubmitted'>,
  fingerprints: Uint32Array,
  now: number,
): Promise<void> {
  const stored: StoredFingerprints = { ...key, atMs: now, base64: encoded(fingerprints) };
  return replaceDocument('fingerprints', documentId(key.schoolId, key.submissionId), stored);
}

/** Those stored from a moment on; from 0, all of the school. */
export async function readFingerprints(schoolId: string, fromMs: number): Promise<FingerprintedPiece[]> {
  const stored = await readAll<Kept>('fingerprints', since(schoolId, fromMs), {
    submissionId: true,
    base64: true,
  });
  return stored.map(({ submissionId, base64 }) => ({
    pieceKey: submissionId,
    fingerprints: decoded(base64),
  }));
}

export function countFingerprints(schoolId: string, fromMs: number): Promise<number> {
  return countDocuments('fingerprints', since(schoolId, fromMs));
}

function since(schoolId: string, fromMs: number): Readonly<Record<string, unknown>> {
  return fromMs <= 0 ? { schoolId } : { schoolId, atMs: command.gte(fromMs) };
}

function encoded(fingerprints: Uint32Array): string {
  const bytes = Buffer.alloc(fingerprints.length * 4);
  fingerprints.forEach((hash, at) => {
    bytes.writeUInt32LE(hash, at * 4);
  });
  return bytes.toString('base64');
}

function decoded(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}
