import type { Attendee } from '@/domain/attendance/audience';
import type { LedgerRecord } from '@/domain/ledger/record';
import type { Term } from '@/domain/term/term';
import { readClaimsOf } from './claims';
import { readFactsOf } from './facts';
import { readSessionsFor } from './sessions';
import { readPiecesOf } from './submissions';

/** One person's term, whatever the size of the school. One dependent step. */
export async function readTermOf(
  { schoolId, termId }: Term,
  person: Attendee,
): Promise<Pick<LedgerRecord, 'sessions' | 'facts' | 'claims' | 'pieces'>> {
  const { memberId } = person;
  const [sessions, facts, claims, pieces] = await Promise.all([
    readSessionsFor(schoolId, termId, person),
    readFactsOf(schoolId, termId, memberId),
    readClaimsOf(schoolId, termId, memberId),
    readPiecesOf(schoolId, termId, memberId),
  ]);
  return { sessions, facts, claims, pieces };
}
