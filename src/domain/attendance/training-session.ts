export type SessionState = 'planned' | 'open' | 'closed';

/** 培训活动. One document, written by the office alone: nobody who checks in touches it. */
export interface TrainingSession {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  /** 第 n 次研修 of the term, from 1. */
  readonly number: number;
  readonly title: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly hoursHundredths: number;
  readonly required: boolean;
  readonly place: string;
  readonly presenter: string;
  readonly state: SessionState;
  /** Check-in after this moment is a late arrival (迟到). */
  readonly lateAfterMs: number;
  readonly openedAtMs: number | null;
  readonly closedAtMs: number | null;
  /** Who was expected, as it stood at closing; silence of one of these then reads as an absence. */
  readonly audienceMemberIds: readonly string[] | null;
}

/** What one person's page of the booklet shows for one session. */
export type AttendanceStatus =
  | 'upcoming'
  | 'open'
  | 'claimed'
  | 'onTime'
  | 'late'
  | 'leave'
  | 'absent'
  | 'notExpected';
