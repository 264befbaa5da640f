import type { GuestCard, GuestVisit } from '@/domain/attendance/guest';
import { command } from '../cloud';
import { documentId, getDocument, readAll, removeWhere, type Stored } from '../documents';
import { readTerms } from './schools';

type SessionKey = Pick<GuestVisit, 'schoolId' | 'sessionId'>;

export function guestCardDocumentId({ schoolId, sessionId }: SessionKey): string {
  return documentId(schoolId, sessionId);
}

export function findGuestCard(schoolId: string, sessionId: string): Promise<Stored<GuestCard> | null> {
  return getDocument<GuestCard>('guestCards', guestCardDocumentId({ schoolId, sessionId }));
}

/** `mark` stands for a WeChat account under the school's secret. */
export function guestVisitDocumentId({ schoolId, sessionId }: SessionKey, mark: string): string {
  return documentId(schoolId, sessionId, mark);
}

export function findGuestVisit(key: SessionKey, mark: string): Promise<Stored<GuestVisit> | null> {
  return getDocument<GuestVisit>('guestVisits', guestVisitDocumentId(key, mark));
}

export function readGuestVisits(schoolId: string, sessionId: string): Promise<Stored<GuestVisit>[]> {
  return readAll<GuestVisit>('guestVisits', { schoolId, sessionId });
}

/** Takes the guests of terms that ended before this school day away, cards and names; answers how many documents went. */
export async function removeGuestsOfEndedTerms(schoolId: string, today: string): Promise<number> {
  const ended = (await readTerms(schoolId)).filter(({ to }) => to < today).map(({ termId }) => termId);
  if (ended.length === 0) return 0;
  const of = { schoolId, termId: command.in(ended) };
  const removed = await Promise.all([removeWhere('guestVisits', of), removeWhere('guestCards', of)]);
  return removed.reduce((sum, count) => sum + count, 0);
}
