import type { CheckInFact, Fact, LeaveFact, ReversalFact } from '../ledger/fact';
import { reversalOf } from '../ledger/reversal';
import { accept, type Result, refuse } from '../refusal';
import type { Attendance } from './attendance';
import { checkInFact, leaveFact } from './attendance-facts';
import type { TrainingSession } from './training-session';

interface Entry {
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

/** What is to be posted, in this order. Empty: it stands already. */
export type OfficeEntry = readonly (CheckInFact | LeaveFact | ReversalFact)[];

/**
 * The paper way in: the office enters somebody who was there. A leave that stands gives way, because who is there is
 * there. Sent again it posts nothing; a check-in that says something else is not overwritten.
 */
export function decidePresence(
  entry: Entry & { readonly late: boolean },
): Result<OfficeEntry, 'alreadyDone' | 'notStarted'> {
  const { session, attendance, late, reason } = entry;
  if (session.state === 'planned')
    return refuse('notStarted', '这次研修还没有开始签到，请先打开签到再登记到场。');
  const standing = attendance.checkIn;
  if (standing !== null) {
    const { evidence } = standing;
    const same = evidence.way === 'hostList' && evidence.reason === reason && standing.late === late;
    return same
      ? accept([])
      : refuse('alreadyDone', '这位老师已有签到记录。如记录有误，请先在研修记录里撤销，再重新登记。');
  }
  const { byMemberId: memberId, nowMs } = entry;
  const undone = attendance.leave === null ? [] : [reversalOf(attendance.leave, { memberId, reason, nowMs })];
  return accept([...undone, checkInFact(asRecorded(entry), late, { way: 'hostList', reason })]);
}

/** 本次研修请假, approved. Sent again it posts nothing; whoever is checked in was there and has no leave. */
export function decideLeave(
  entry: Entry & { readonly protected: boolean },
): Result<OfficeEntry, 'alreadyDone'> {
  const { attendance, reason } = entry;
  if (attendance.checkIn !== null)
    return refuse('alreadyDone', '这位老师已签到，不用登记请假。如签到有误，请先在研修记录里撤销。');
  const standing = attendance.leave;
  if (standing !== null) {
    return standing.reason === reason && standing.protected === entry.protected
      ? accept([])
      : refuse('alreadyDone', '这位老师已有请假记录。如记录有误，请先在研修记录里撤销，再重新登记。');
  }
  return accept([leaveFact(asRecorded(entry), entry.protected, reason)]);
}

function asRecorded({ session, memberId, facts, byMemberId, nowMs }: Entry) {
  return { session, memberId, facts, recordedBy: byMemberId, recordedAtMs: nowMs };
}
