import type { Claim } from '@/domain/attendance/claim';
import { notHeld, plainArrangement, type TrainingSession } from '@/domain/attendance/training-session';
import type {
  AbsenceFact,
  AttendanceFact,
  CheckInFact,
  CheckOutFact,
  LeaveFact,
  MakeUpFact,
  MarkFact,
  ReversalFact,
} from '@/domain/ledger/fact';
import { reversalOf } from '@/domain/ledger/reversal';
import { atSchoolTime } from '@/domain/term/school-day';

/** The eighth session of the demo term: Friday, 18 December 2026, 15:30–17:00, one and a half hours' credit. */
export function aSession(changes: Partial<TrainingSession> = {}): TrainingSession {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    sessionId: '2026-1-s08',
    number: 8,
    title: '班主任带班与心理辅导',
    startsAtMs: atSchoolTime('2026-12-18', '15:30'),
    endsAtMs: atSchoolTime('2026-12-18', '17:00'),
    hoursHundredths: 150,
    required: true,
    place: '阶梯教室',
    presenter: '周明远',
    state: 'planned',
    lateAfterMs: atSchoolTime('2026-12-18', '15:30'),
    openedAtMs: null,
    closedAtMs: null,
    audienceMemberIds: null,
    ...plainArrangement,
    ...notHeld,
    ...changes,
  };
}

export function anOpenSession(changes: Partial<TrainingSession> = {}): TrainingSession {
  return aSession({ state: 'open', openedAtMs: atSchoolTime('2026-12-18', '15:10'), ...changes });
}

export function aClosedSession(changes: Partial<TrainingSession> = {}): TrainingSession {
  return anOpenSession({
    state: 'closed',
    closedAtMs: atSchoolTime('2026-12-18', '17:02'),
    audienceMemberIds: ['m01', 'm02', 'm03'],
    ...changes,
  });
}

const person = {
  schoolId: 'xh',
  termId: '2026-1',
  memberId: 'm01',
  n: 0,
  sessionId: '2026-1-s08',
  subject: '2026-1-s08.m01',
} as const;

export function aCheckIn(changes: Partial<CheckInFact> = {}): CheckInFact {
  return {
    ...person,
    kind: 'checkIn',
    factId: 'checkIn:2026-1-s08.m01:0',
    recordedAtMs: atSchoolTime('2026-12-18', '15:26'),
    recordedBy: 'm01',
    late: false,
    evidence: { way: 'code', slot: atSchoolTime('2026-12-18', '15:26') / 15_000 },
    ...changes,
  };
}

export function aLeave(changes: Partial<LeaveFact> = {}): LeaveFact {
  return {
    ...person,
    kind: 'leave',
    factId: 'leave:2026-1-s08.m01:0',
    recordedAtMs: atSchoolTime('2026-12-18', '08:00'),
    recordedBy: 'm40',
    protected: false,
    reason: '区里教研活动',
    ...changes,
  };
}

export function aCheckOut(changes: Partial<CheckOutFact> = {}): CheckOutFact {
  const atMs = atSchoolTime('2026-12-18', '16:58');
  return {
    ...person,
    kind: 'checkOut',
    factId: 'checkOut:2026-1-s08.m01:0',
    recordedAtMs: atMs,
    recordedBy: 'm01',
    leftEarly: false,
    evidence: { way: 'code', slot: atMs / 15_000 },
    ...changes,
  };
}

/** What the host saw: here that somebody was away in between. */
export function aMark(changes: Partial<MarkFact> = {}): MarkFact {
  const mark = changes.mark ?? 'absentMidway';
  const subject = `${person.subject}.${mark}`;
  return {
    ...person,
    kind: 'mark',
    mark,
    subject,
    factId: `mark:${subject}:0`,
    recordedAtMs: atSchoolTime('2026-12-18', '16:20'),
    recordedBy: 'm40',
    reason: '16:10 离席',
    ...changes,
  };
}

export function anAbsence(changes: Partial<AbsenceFact> = {}): AbsenceFact {
  return {
    ...person,
    kind: 'absence',
    factId: 'absence:2026-1-s08.m01:0',
    recordedAtMs: atSchoolTime('2026-12-18', '16:20'),
    recordedBy: 'm40',
    reason: '点名不在',
    ...changes,
  };
}

export function aMakeUp(changes: Partial<MakeUpFact> = {}): MakeUpFact {
  return {
    ...person,
    kind: 'makeUp',
    factId: 'makeUp:2026-1-s08.m01:0',
    recordedAtMs: atSchoolTime('2026-12-22', '10:00'),
    recordedBy: 'm09',
    round: 1,
    ...changes,
  };
}

/** What the office posts when `fact` was a mistake. */
export function aReversalOf(fact: AttendanceFact): ReversalFact {
  return reversalOf(fact, {
    memberId: 'm40',
    reason: '登记错了人',
    nowMs: atSchoolTime('2026-12-18', '18:00'),
  });
}

export function aClaim(changes: Partial<Claim> = {}): Claim {
  const { schoolId, termId, sessionId, memberId } = person;
  return {
    schoolId,
    termId,
    sessionId,
    memberId,
    slot: atSchoolTime('2026-12-18', '15:26') / 15_000,
    claimedAtMs: atSchoolTime('2026-12-18', '19:40'),
    settledAtMs: null,
    ...changes,
  };
}
