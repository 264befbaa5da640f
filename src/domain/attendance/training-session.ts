import type { Audience } from './audience-kind';

export type SessionState = 'planned' | 'open' | 'closed' | 'cancelled';

/** What happens at it. The office's words are in `session-words.ts`. */
export type SessionKind =
  | 'lecture'
  | 'groupMeeting'
  | 'jointPreparation'
  | 'publicLesson'
  | 'reportLesson'
  | 'cascadeTraining'
  | 'readingSalon'
  | 'skillsContest'
  | 'literacyTraining'
  | 'other';

/** The five platforms of S0-2: 学习, 技能, 教研, 展示, 培优. */
export type Platform = 'learning' | 'skills' | 'research' | 'showcase' | 'cultivation';

/** How a session is arranged, beyond what every term plan says of it. */
export interface Arrangement {
  /** Empty: of the whole school. */
  readonly campus: string;
  readonly kind: SessionKind;
  readonly platform: Platform | null;
  /** Whoever hosts it beside the office; null: the office alone. */
  readonly hostMemberId: string | null;
  readonly audience: Audience;
  /** `online`: nobody sees a projector, the code is said aloud. */
  readonly mode: 'hall' | 'online';
  /** Check-in up to so many minutes after the start is on time. */
  readonly lateAfterMinutes: number;
  /** Check-in ends by itself so many minutes after the start; null: when it is closed. */
  readonly checkInMinutes: number | null;
  /** Check-out is asked for, from so many minutes before the end; null: it is not. */
  readonly checkOutMinutes: number | null;
  /** The act that planned it in the app: `KEY` or `KEY.n` of a series; null for what a term plan's workbook planned. */
  readonly plannedKey: string | null;
}

/** 复签: a window that the host opens once or twice. */
export interface RollCall {
  /** 1, then 2. */
  readonly call: number;
  readonly openedAtMs: number;
  readonly untilMs: number;
}

/** 培训活动. One document, written by whoever hosts it: nobody who checks in touches it. */
export interface TrainingSession extends Arrangement {
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
  readonly rollCalls: readonly RollCall[];
  /** When the code of an online session was last said aloud. */
  readonly spokenAtMs: number | null;
  readonly closedAtMs: number | null;
  /** How often it was moved, cancelled or restored, each a `SessionChange` of its own; absent: never. */
  readonly changes?: number;
  /** Who was expected, as it stood at closing; silence of one of these then reads as an absence. */
  readonly audienceMemberIds: readonly string[] | null;
}

/** What a session is when nobody arranged anything. */
export const plainArrangement: Arrangement = {
  campus: '',
  kind: 'lecture',
  platform: null,
  hostMemberId: null,
  audience: { kind: 'school' },
  mode: 'hall',
  lateAfterMinutes: 0,
  checkInMinutes: null,
  checkOutMinutes: null,
  plannedKey: null,
};

/** What a session that was never opened knows of being held. */
export const notHeld = { rollCalls: [], spokenAtMs: null } as const;

/** What one person's page of the booklet shows for one session. */
export type AttendanceStatus =
  | 'upcoming'
  | 'open'
  | 'claimed'
  | 'onTime'
  | 'late'
  | 'madeUp'
  | 'leave'
  | 'absent'
  | 'notExpected'
  | 'cancelled';
