import { newMark, type TripMark } from '@/domain/sharing/trip-mark';
import { documentId, getDocument, readAll, withoutId } from '../documents';
import { inTransaction } from '../transaction';

type Key = Pick<TripMark, 'schoolId' | 'tripId' | 'memberId'>;

function markId({ schoolId, tripId, memberId }: Key): string {
  return documentId(schoolId, `${tripId}.${memberId}`);
}

/** What somebody keeps about a trip; for whom never came there, that nothing was seen. */
export async function readTripMark(key: Key): Promise<TripMark> {
  const stored = await getDocument<TripMark>('tripMarks', markId(key));
  return stored === null ? newMark(key) : withoutId(stored);
}

/** All that one person keeps about trips. */
export async function readTripMarks(schoolId: string, memberId: string): Promise<TripMark[]> {
  return (await readAll<TripMark>('tripMarks', { schoolId, memberId })).map(withoutId);
}

/** The marks of everybody who follows a trip. */
export async function readFollowerMarks(schoolId: string, tripId: string): Promise<TripMark[]> {
  return (await readAll<TripMark>('tripMarks', { schoolId, tripId, follows: true })).map(withoutId);
}

/** Changes the caller's own mark; two acts of one person at once both count. */
export function changeTripMark(key: Key, change: (mark: TripMark) => TripMark): Promise<void> {
  const id = markId(key);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<TripMark>('tripMarks', id);
    const mark = change(stored === null ? newMark(key) : withoutId(stored));
    await transaction.replace('tripMarks', id, mark);
  });
}
