import { attendanceBySession } from '@/domain/attendance/attendance';
import { type Attendee, asSeenBy } from '@/domain/attendance/audience';
import type { ReportedSession } from '@/domain/ledger/conduct/admit';
import { readClaimsOf } from '../../_shared/repositories/claims';
import { readFactsOf } from '../../_shared/repositories/facts';
import { findSession } from '../../_shared/repositories/sessions';

/** A session of this term as somebody sees it, with what stands for that person; null where there is none. */
export async function readReportedSession(
  { schoolId, termId }: { readonly schoolId: string; readonly termId: string },
  sessionId: string,
  person: Attendee,
): Promise<ReportedSession | null> {
  const [session, facts, claims] = await Promise.all([
    findSession(schoolId, sessionId),
    readFactsOf(schoolId, termId, person.memberId),
    readClaimsOf(schoolId, termId, person.memberId),
  ]);
  if (session === null || session.termId !== termId) return null;
  const attendance = attendanceBySession(facts, claims).get(sessionId);
  return { session: asSeenBy(session, person), attendance };
}
