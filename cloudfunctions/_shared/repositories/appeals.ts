import type { Appeal } from '@/domain/ledger/term-end/appeal';
import { countDocuments, documentId, getDocument, insertOnce, readAll, type Stored } from '../documents';
import type { TermKey } from './term-ends';

export function appealDocumentId({ schoolId, termId }: TermKey, appealId: string): string {
  return documentId(schoolId, termId, appealId);
}

/** Adds an appeal once; what stood already comes back. */
export async function addAppeal(appeal: Appeal): Promise<Stored<Appeal>> {
  const { document } = await insertOnce('appeals', appealDocumentId(appeal, appeal.appealId), appeal);
  return document;
}

export function findAppeal(term: TermKey, appealId: string): Promise<Stored<Appeal> | null> {
  return getDocument<Appeal>('appeals', appealDocumentId(term, appealId));
}

export function readAppeals({ schoolId, termId }: TermKey): Promise<Stored<Appeal>[]> {
  return readAll<Appeal>('appeals', { schoolId, termId });
}

export function readAppealsOf({ schoolId, termId }: TermKey, memberId: string): Promise<Stored<Appeal>[]> {
  return readAll<Appeal>('appeals', { schoolId, termId, memberId });
}

export function countOpenAppeals({ schoolId, termId }: TermKey): Promise<number> {
  return countDocuments('appeals', { schoolId, termId, state: 'open' });
}
