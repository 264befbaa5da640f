import * as v from 'valibot';
import type { FailedScan } from '@/domain/attendance/failed-scan';
import type { AttendanceStatus } from '@/domain/attendance/training-session';
import type { MonthlyTheme } from '@/domain/term/term';
import { action, functionContract, replying } from './action';
import { afterSessionActions } from './after-session';
import { cascadeBookingActions } from './cascade-booking';
import { fileId, id, nothing } from './fields';
import { guestActions } from './guests';
import { hostingActions } from './hosting';
import { leaveActions } from './leave';
import { makeUpActions } from './make-up';
import { internal, member, office } from './policy';
import { planningActions } from './session-planning';
import type { SessionView } from './session-view';

export interface HoursTotal {
  /** Hours of all applicable sessions got so far this term, in hundredths. Exact, not provisional. */
  readonly hoursHundredths: number;
  readonly targetHundredths: number | null;
}

/** What the seal page shows. The same request answers the same receipt however often it is sent. */
export interface CheckInReceipt {
  readonly session: SessionView;
  readonly earnedHundredths: number;
  readonly total: HoursTotal;
  readonly termName: string;
  /** The term's seals so far, in the order of sessions. */
  readonly seals: readonly SealView[];
}

export interface SealView {
  readonly sessionId: string;
  readonly number: number;
  readonly title: string;
  readonly startsAtMs: number;
  readonly status: AttendanceStatus;
}

export interface TermPlan {
  readonly termName: string;
  readonly from: string;
  readonly to: string;
  readonly themes: readonly MonthlyTheme[];
  readonly sessions: readonly SessionView[];
}

/** Why somebody's codes did not count, for the office; gone after 30 days. Holds no code. */
export interface FailedScans {
  readonly scans: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly act: FailedScan['act'];
    readonly why: string;
    readonly atMs: number;
  }[];
  readonly keptDays: number;
}

const sessionRef = v.strictObject({ sessionId: id });

/** The scanned token, the typed code of a slot, or the six digits that were said. */
const code = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200));
/** Random, made once by the phone for itself. The cloud keeps no more than a mark of it. */
const phone = v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]{16,40}$/)));

/** Refusals of every act that is proved by a code. */
const ofCode = [
  'codeExpired',
  'codeInvalid',
  'wrongSession',
  'notThisSchool',
  'slowDown',
  'tellHost',
] as const;

export const attendance = functionContract('attendance', {
  /** The term: themes by month, sessions with the caller's own status. */
  plan: action({ input: nothing, who: member, refusals: ['noTerm'], ...replying<TermPlan>() }),

  session: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionView>() }),

  /**
   * Scan → seal. `code` is the scanned token, the typed code, or the six digits said aloud in an online session. `queued`:
   * the phone kept the code while offline and sends it later; one that is no longer taken then becomes a claim that waits
   * for the host. `alreadyDone` is not an error of the caller: its details carry the first receipt.
   */
  checkIn: action({
    input: v.strictObject({
      sessionId: id,
      code,
      queued: v.boolean(),
      phone,
    }),
    who: member,
    refusals: [
      ...ofCode,
      'notStarted',
      'cancelled',
      'closed',
      'checkInOver',
      'alreadyDone',
      'claimWaiting',
      'notOnRoster',
      'leaveApproved',
      'markedAbsent',
    ],
    ...replying<CheckInReceipt>(),
  }),

  /**
   * 签退. `leaving`: the person was asked and leaves before check-out begins, which is then an early departure. A queued
   * code that is no longer taken becomes a claim, as at check-in. Whoever is out already is answered the same.
   */
  checkOut: action({
    input: v.strictObject({ sessionId: id, code, queued: v.boolean(), leaving: v.boolean() }),
    who: member,
    refusals: [
      ...ofCode,
      'cancelled',
      'notStarted',
      'notAsked',
      'notCheckedIn',
      'tooEarly',
      'leftBefore',
      'closed',
      'claimWaiting',
    ],
    ...replying<SessionView>(),
  }),

  /**
   * 复签, the last call of the session: with a code that was shown, or said, within its window. Not kept without network;
   * the host sees who is missing.
   */
  answerRollCall: action({
    input: v.strictObject({ sessionId: id, code }),
    who: member,
    refusals: [...ofCode, 'noCall', 'callOver', 'notCheckedIn'],
    ...replying<SessionView>(),
  }),

  /** What went wrong at the door of a session, newest first. */
  failedScans: action({ input: sessionRef, who: office, refusals: [], ...replying<FailedScans>() }),

  /** The caller's receipt for a session checked in to, to look at the seal again. */
  receipt: action({ input: sessionRef, who: member, refusals: [], ...replying<CheckInReceipt>() }),

  importTermPlan: action({
    input: v.strictObject({ fileId, dryRun: v.boolean() }),
    who: office,
    refusals: ['notAWorkbook', 'fileTooLarge', 'planFaults', 'notYourFile'],
    ...replying<{
      readonly applied: boolean;
      readonly sessions: number;
      /** Sessions that were planned and are not in this workbook any more. */
      readonly removed: number;
      readonly themes: number;
      readonly duties: number;
    }>(),
  }),

  /** The timer's work: what is kept for a while only goes when its time is over. */
  tidy: action({
    input: nothing,
    who: internal,
    refusals: [],
    ...replying<Readonly<Record<string, number>>>(),
  }),

  ...hostingActions,
  ...planningActions,
  ...cascadeBookingActions,
  ...leaveActions,
  ...makeUpActions,
  ...afterSessionActions,
  ...guestActions,
});
