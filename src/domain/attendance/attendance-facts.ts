import {
  type AbsenceFact,
  type AttendanceMark,
  type CheckInEvidence,
  type CheckInFact,
  type CheckOutEvidence,
  type CheckOutFact,
  type Fact,
  factIdOf,
  type LeaveFact,
  type MarkFact,
  type RollCallFact,
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

/** The next check-out fact of a person and session. */
export function checkOutFact(entry: Entry, leftEarly: boolean, evidence: CheckOutEvidence): CheckOutFact {
  return { ...factBase('checkOut', entry), kind: 'checkOut', leftEarly, evidence };
}

/** The next leave fact of a person and session. */
export function leaveFact(
  entry: Entry,
  leave: Pick<LeaveFact, 'protected' | 'leaveKind' | 'requestId' | 'reason'>,
): LeaveFact {
  return { ...factBase('leave', entry), kind: 'leave', ...leave };
}

/** The next absence fact of a person and session. */
export function absenceFact(entry: Entry, reason: string): AbsenceFact {
  return { ...factBase('absence', entry), kind: 'absence', reason };
}

/** The next fact of one mark of a person and session. */
export function markFact(entry: Entry, mark: AttendanceMark, reason: string): MarkFact {
  return { ...factBase('mark', entry, `.${mark}`), kind: 'mark', mark, reason };
}

/** The next fact of one answered call (复签) of a person and session. */
export function rollCallFact(entry: Entry, call: number, slot: number): RollCallFact {
  return { ...factBase('rollCall', entry, `.${call}`), kind: 'rollCall', call, slot };
}

function factBase<Kind extends Fact['kind']>(
  kind: Kind,
  { session, memberId, recordedBy, recordedAtMs, facts }: Entry,
  more = '',
) {
  const { schoolId, termId, sessionId } = session;
  const subject = `${attendanceSubject(sessionId, memberId)}${more}`;
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
