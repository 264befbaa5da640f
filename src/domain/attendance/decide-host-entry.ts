import type { AttendanceFact, Fact, ReversalFact } from '../ledger/fact';
import { reversalOf } from '../ledger/reversal';
import { accept, type Result, refusalsOf } from '../refusal';
import type { Attendance } from './attendance';
import { absenceFact, checkInFact, checkOutFact, leaveFact, markFact } from './attendance-facts';
import { isExpected } from './attendance-status';
import { type HostEntry, type HostEntryCode, hostEntryRefusals } from './host-entry';
import { isProtected } from './leave-kind';
import type { TrainingSession } from './training-session';
import { isEarlyDeparture } from './windows';

export interface HostEntryAttempt {
  readonly entry: HostEntry;
  /** Its audience as the person needs it (`asSeenBy`). */
  readonly session: TrainingSession;
  readonly memberId: string;
  /** What stands for this person and session. */
  readonly attendance: Attendance;
  /** Facts among which are all of this person and session. */
  readonly facts: readonly Fact[];
  readonly byMemberId: string;
  readonly reason: string;
  readonly nowMs: number;
}

/** What is to be posted, in this order: what the entry contradicts is reversed, then the right fact. */
export type EntryFacts = readonly (AttendanceFact | ReversalFact)[];

type Base = Parameters<typeof checkInFact>[0];

interface Correction {
  readonly wrong: readonly (AttendanceFact | null)[];
  /** Null: what is right stands already. */
  readonly right: ((base: Base) => AttendanceFact) | null;
}

const no = refusalsOf(hostEntryRefusals);

/**
 * What the host saw, against what stands. An entry that says what stands already posts nothing, so the same entry twice is
 * one. Who is there is there: presence answers a leave and an absence; absence and leave answer presence and what hangs on
 * it. A leave is not answered by an absence: somebody on leave is rightly not there. Nobody corrects their own ledger.
 */
export function decideHostEntry(attempt: HostEntryAttempt): Result<EntryFacts, HostEntryCode> {
  const { entry, session, memberId, byMemberId, reason, nowMs, facts } = attempt;
  if (session.state === 'cancelled') return no('cancelled');
  if (session.state === 'planned' && entry.as !== 'excused') return no('notStarted');
  const corrected = correctionOf(attempt);
  if (!corrected.ok) return corrected;
  const { wrong, right } = corrected.data;
  const reversals = wrong.flatMap((fact) =>
    fact === null ? [] : [reversalOf(fact, { memberId: byMemberId, reason, nowMs })],
  );
  if (reversals.length > 0 && memberId === byMemberId) return no('ownFact');
  const journal = [...facts, ...reversals];
  const base = { session, memberId, facts: journal, recordedBy: byMemberId, recordedAtMs: nowMs };
  return accept(right === null ? reversals : [...reversals, right(base)]);
}

function correctionOf(attempt: HostEntryAttempt): Result<Correction, HostEntryCode> {
  const { entry, session, memberId, attendance, reason, nowMs } = attempt;
  const { checkIn, checkOut, leave, absence, marks } = attendance;
  switch (entry.as) {
    case 'present':
    case 'late': {
      const late = entry.as === 'late';
      const stands = checkIn?.late === late;
      return accept({
        wrong: [stands ? null : checkIn, leave, absence],
        right: stands ? null : (base) => checkInFact(base, late, { way: 'hostList', reason }),
      });
    }
    case 'excused': {
      const { leaveKind } = entry;
      const stands = leave !== null && (leaveKind === null || leave.leaveKind === leaveKind);
      const kind =
        leaveKind === null ? { protected: false } : { protected: isProtected(leaveKind), leaveKind };
      return accept({
        wrong: [stands ? null : leave, checkIn, checkOut, absence, ...marks],
        right: stands ? null : (base) => leaveFact(base, { ...kind, reason }),
      });
    }
    case 'absent':
      if (leave !== null) return no('onLeave');
      if (!isExpected(session, memberId)) return no('notExpected');
      return accept({
        wrong: [checkIn, checkOut, ...marks],
        right: absence === null ? (base) => absenceFact(base, reason) : null,
      });
    case 'leftEarly':
    case 'absentMidway': {
      const mark = entry.as;
      if (checkIn === null) return no('notThere');
      const stands = marks.some((each) => each.mark === mark);
      return accept({ wrong: [], right: stands ? null : (base) => markFact(base, mark, reason) });
    }
    case 'leftAt': {
      const { atMs: leftAtMs } = entry;
      if (checkIn === null) return no('notThere');
      if (leftAtMs < session.startsAtMs || leftAtMs > nowMs) return no('badTime');
      const right = (base: Base) =>
        checkOutFact(base, isEarlyDeparture(session, leftAtMs), { way: 'hostList', leftAtMs, reason });
      const stands = checkOut?.evidence.way === 'hostList' && checkOut.evidence.leftAtMs === leftAtMs;
      return accept(stands ? { wrong: [], right: null } : { wrong: [checkOut], right });
    }
  }
}

/** Whether two facts under one id say the same of a person, whatever their reasons and whoever wrote them first. */
export function saysTheSame(a: Fact, b: Fact): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf(fact: Fact): readonly unknown[] {
  switch (fact.kind) {
    case 'checkIn':
      return [fact.kind, fact.late];
    case 'leave':
      return [fact.kind, fact.protected, fact.leaveKind ?? null];
    case 'checkOut':
      return [fact.kind, fact.evidence.way === 'hostList' ? fact.evidence.leftAtMs : fact.evidence.way];
    default:
      return [fact.kind];
  }
}
