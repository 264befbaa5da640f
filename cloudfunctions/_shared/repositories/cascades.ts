import type { Fact } from '@/domain/ledger/fact';
import { documentId, readStartingWith, withoutId } from '../documents';

/** What was judged of the training after a trip, and what of it was reversed: some few facts, by the beginning of their ids. */
export async function readJudgings(schoolId: string, tripId: string): Promise<Fact[]> {
  const [records, reversals] = await Promise.all([
    readStartingWith<Fact>('facts', documentId(schoolId, 'record', `trip-${tripId}.`)),
    readStartingWith<Fact>('facts', documentId(schoolId, 'reversal', `record.trip-${tripId}.`)),
  ]);
  return [...records, ...reversals].map(withoutId);
}
