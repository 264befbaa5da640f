import type { CheckInFact, Fact, LeaveFact, ReversalFact } from '../ledger/fact';
import { reversalOf } from '../ledger/reversal';
import { accept, type Result, refuse } from '../refusal';
import type { Attendance } from './attendance';
import { checkInFact, leaveFact } from './attendance-facts';
import type { TrainingSession } from './training-session';

export interface Entry {
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

/**
 * What is to stand, in this order. Posting a fact that stands already changes nothing, so an entry sent again, or one that
 * died before its audit line, goes the same way.
 */
export type OfficeEntry = readonly (CheckInFact | LeaveFact | ReversalFact)[];

const alreadyIn = '这位老师已有签到记录。如记录有误，请先在研修记录里撤销，再重新登记。';
const alreadyOnLeave = '这位老师已有请假记录。如记录有误，请先在研修记录里撤销，再重新登记。';

/**
 * The paper way in: the office enters somebody who was there. A leave that stands gives way, because who is there is
 * there. A check-in that says something else is not overwritten.
 */
export function decidePresence(
  entry: Entry & { readonly late: boolean },
): Result<OfficeEntry, 'alreadyDone' | 'notStarted'> {
  const { session, attendance, late, reason, nowMs, byMemberId: memberId } = entry;
  if (session.state === 'planned')
    return refuse('notStarted', '这次研修还没有开始签到，请先打开签到再登记到场。');
  const fact = checkInFact(asRecorded(entry), late, { way: 'hostList', reason });
  if (attendance.checkIn !== null) return answerStanding(attendance.checkIn, fact);
  if (attendance.leave === null) return accept([fact]);
  return accept([reversalOf(attendance.leave, { memberId, reason, nowMs }), fact]);
}

/** 本次研修请假, approved. Whoever is checked in was there and has no leave. */
export function decideLeave(
  entry: Entry & { readonly protected: boolean },
): Result<OfficeEntry, 'alreadyDone'> {
  const { attendance } = entry;
  if (attendance.checkIn !== null) return refuse('alreadyDone', alreadyIn);
  const fact = leaveFact(asRecorded(entry), entry.protected, entry.reason);
  return attendance.leave === null ? accept([fact]) : answerStanding(attendance.leave, fact);
}

/** A fact that stands answers a new entry: the same act meets itself, another one is refused. */
export function answerStanding(
  standing: CheckInFact | LeaveFact,
  entered: CheckInFact | LeaveFact,
): Result<OfficeEntry, 'alreadyDone'> {
  if (standing.kind === 'leave') {
    const same =
      entered.kind === 'leave' &&
      standing.reason === entered.reason &&
      standing.protected === entered.protected;
    return same ? accept([standing]) : refuse('alreadyDone', alreadyOnLeave);
  }
  const { evidence, late } = standing;
  const same =
    entered.kind === 'checkIn' &&
    entered.evidence.way === 'hostList' &&
    evidence.way === 'hostList' &&
    evidence.reason === entered.evidence.reason &&
    late === entered.late;
  return same ? accept([standing]) : refuse('alreadyDone', alreadyIn);
}

function asRecorded({ session, memberId, facts, byMemberId, nowMs }: Entry) {
  return { session, memberId, facts, recordedBy: byMemberId, recordedAtMs: nowMs };
}
