import {
  type CheckInEvidence,
  type CheckInFact,
  type Fact,
  factIdOf,
  type LeaveFact,
  timesReversed,
} from '../ledger/fact';
import { attendanceSubject } from './attendance';
import type { TrainingSession } from './training-session';

interface Entry {
  readonly session: Pick<TrainingSession, 'schoolId' | 'termId' | 'sessionId'>;
  readonly memberId: string;
  readonly recordedBy: string;
  readonly recordedAtMs: number;
  /** Facts among which are all of this person and session, for the n of the new one. */
  readonly facts: readonly Fact[];
}

/** The next check-in fact of a person and session. */
export function checkInFact(entry: Entry, late: boolean, evidence: CheckInEvidence): CheckInFact {
  return { ...factBase('checkIn', entry), kind: 'checkIn', late, evidence };
}

/** The next leave fact of a person and session. */
export function leaveFact(entry: Entry, isProtected: boolean, reason: string): LeaveFact {
  return { ...factBase('leave', entry), kind: 'leave', protected: isProtected, reason };
}

function factBase(kind: 'checkIn' | 'leave', { session, memberId, recordedBy, recordedAtMs, facts }: Entry) {
  const { schoolId, termId, sessionId } = session;
  const subject = attendanceSubject(sessionId, memberId);
  const n = timesReversed(facts, kind, subject);
  return {
    schoolId,
    termId,
    sessionId,
    memberId,
    subject,
    n,
    factId: factIdOf(kind, subject, n),
    recordedBy,
    recordedAtMs,
  };
}
