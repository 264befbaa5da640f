import type { Guidance } from '@/domain/submission/guidance';
import { documentId, readAll, withoutId } from '../documents';
import type { Transaction } from '../transaction';

type Key = Pick<Guidance, 'schoolId' | 'submissionId'>;

export function guidanceDocumentId({ schoolId, submissionId }: Key, n: number): string {
  return documentId(schoolId, submissionId, n);
}

/** All invitations of a piece, oldest first. */
export async function readGuidances({ schoolId, submissionId }: Key): Promise<Guidance[]> {
  const found = await readAll<Guidance>('guidances', { schoolId, submissionId });
  return found.map(withoutId).sort((a, b) => a.n - b.n);
}

/** What somebody was asked to guide and still does. */
export function readOpenGuidancesOf(schoolId: string, expertId: string): Promise<Guidance[]> {
  return readAll<Guidance>('guidances', { schoolId, expertId, state: 'open' });
}

/** The newest invitation of a piece as it stands inside a transaction; there are few, so they are counted up. */
export async function lastGuidanceWithin(transaction: Transaction, key: Key): Promise<Guidance | null> {
  let last: Guidance | null = null;
  for (let n = 0; ; n += 1) {
    const next = await transaction.get<Guidance>('guidances', guidanceDocumentId(key, n));
    if (next === null) return last;
    last = withoutId(next);
  }
}
