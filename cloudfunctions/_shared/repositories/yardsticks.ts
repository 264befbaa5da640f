import type { Yardstick } from '@/domain/scoring/yardstick';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, replaceDocument } from '../documents';

type TermKey = Pick<Term, 'schoolId' | 'termId'>;

/** The highest values of a term as they were last taken, or null before the first time. */
export function findYardstick({ schoolId, termId }: TermKey): Promise<Yardstick | null> {
  return getDocument<Yardstick>('yardsticks', documentId(schoolId, termId));
}

/** Written by the timer alone: derived data that can be thrown away and taken anew. */
export function saveYardstick({ schoolId, termId }: TermKey, yardstick: Yardstick): Promise<void> {
  return replaceDocument('yardsticks', documentId(schoolId, termId), { schoolId, termId, ...yardstick });
}
