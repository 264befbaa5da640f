import type { TermYardstick } from '@/domain/ledger/cohort';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, replaceDocument } from '../documents';

type TermKey = Pick<Term, 'schoolId' | 'termId'>;

/** The highest values of a term, and where its bands begin, as they were last taken, or null before the first time. */
export function findYardstick({ schoolId, termId }: TermKey): Promise<TermYardstick | null> {
  return getDocument<TermYardstick>('yardsticks', documentId(schoolId, termId));
}

/** Written by the timer alone: derived data that can be thrown away and taken anew. */
export function saveYardstick({ schoolId, termId }: TermKey, yardstick: TermYardstick): Promise<void> {
  return replaceDocument('yardsticks', documentId(schoolId, termId), { schoolId, termId, ...yardstick });
}
