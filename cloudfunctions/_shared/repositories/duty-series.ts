import type { DutySeries } from '@/domain/term/duty-series';
import { countDocuments, documentId, readAll } from '../documents';

export function dutySeriesDocumentId({
  schoolId,
  seriesId,
}: Pick<DutySeries, 'schoolId' | 'seriesId'>): string {
  return documentId(schoolId, seriesId);
}

/** All series that were asked for in a term, stopped ones included. */
export function readDutySeries(schoolId: string, termId: string): Promise<DutySeries[]> {
  return readAll<DutySeries>('dutySeries', { schoolId, termId });
}

/** How many have begun to write for a duty. */
export function countBegun(schoolId: string, termId: string, dutyId: string): Promise<number> {
  return countDocuments('submissions', { schoolId, termId, dutyId });
}
