import type { AttendanceStatus, RollCall, TrainingSession } from '@/domain/attendance/training-session';

/** A session as its audience sees it. */
export type SessionView = Pick<
  TrainingSession,
  | 'sessionId'
  | 'number'
  | 'title'
  | 'startsAtMs'
  | 'endsAtMs'
  | 'hoursHundredths'
  | 'required'
  | 'place'
  | 'presenter'
  | 'state'
  | 'mode'
> & {
  readonly status: AttendanceStatus;
  readonly checkedInAtMs: number | null;
  /** From when on leaving is leaving at the end; null where nobody checks out. */
  readonly checkOutFromMs: number | null;
  readonly checkedOutAtMs: number | null;
  /** A kept code of leaving has reached the cloud and waits for the host. */
  readonly checkOutClaimed: boolean;
  readonly leftEarly: boolean;
  readonly absentMidway: boolean;
  /** The last 复签 of the session, and whether the caller answered it; null where there was none. */
  readonly rollCall: (RollCall & { readonly answered: boolean }) | null;
  /** The caller hosts it. */
  readonly hosting: boolean;
};
