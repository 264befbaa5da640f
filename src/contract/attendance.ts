import * as v from 'valibot';
import type { AttendanceStatus, TrainingSession } from '@/domain/attendance/training-session';
import type { MonthlyTheme } from '@/domain/term/term';
import { action, functionContract, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { member, office } from './policy';

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
> & { readonly status: AttendanceStatus; readonly checkedInAtMs: number | null };

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

/** One slot's code. The projector holds two so that it never waits at a change. */
export interface ProjectedCode {
  readonly slot: number;
  /** What the QR holds. */
  readonly token: string;
  /** The same proof to be typed where there is no camera: `7K2M-9QXD`. */
  readonly typed: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

export interface Projection {
  readonly session: SessionView;
  readonly codes: readonly ProjectedCode[];
  readonly present: number;
  readonly onLeave: number;
  readonly expected: number;
  readonly claims: number;
  readonly serverNowMs: number;
}

export interface SessionRoster {
  readonly session: SessionView;
  readonly people: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly group: string;
    readonly status: AttendanceStatus;
    /** The standing fact, for a correction. */
    readonly factId: string | null;
  }[];
  readonly claims: readonly { readonly memberId: string; readonly name: string; readonly delayMs: number }[];
}

const sessionRef = v.strictObject({ sessionId: id });

export const attendance = functionContract('attendance', {
  /** The term: themes by month, sessions with the caller's own status. */
  plan: action({ input: nothing, who: member, refusals: ['noTerm'], ...replying<TermPlan>() }),

  session: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionView>() }),

  /**
   * Scan → seal. `code` is the scanned token or the typed code. `queued`: the phone kept the token while offline and sends
   * it later; a token older than the last accepted slot then becomes a claim that waits for the host.
   * `alreadyDone` is not an error of the caller: its details carry the first receipt.
   */
  checkIn: action({
    input: v.strictObject({
      sessionId: id,
      code: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(200)),
      queued: v.boolean(),
    }),
    who: member,
    refusals: [
      'notStarted',
      'closed',
      'codeExpired',
      'codeInvalid',
      'wrongSession',
      'alreadyDone',
      'claimWaiting',
      'notThisSchool',
      'notOnRoster',
      'leaveApproved',
      'slowDown',
    ],
    ...replying<CheckInReceipt>(),
  }),

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

  /** Opens check-in. Opening an open session answers the same; a closed one is reopened. */
  openSession: action({ input: sessionRef, who: office, refusals: [], ...replying<SessionView>() }),

  /** Ends check-in and snapshots the audience; silence of an expected person then reads as an absence. */
  closeSession: action({
    input: sessionRef,
    who: office,
    refusals: ['notStarted'],
    ...replying<SessionView>(),
  }),

  /** This slot's code and the next, with counts. Called once per slot. */
  projector: action({
    input: sessionRef,
    who: office,
    refusals: ['notStarted', 'closed'],
    ...replying<Projection>(),
  }),

  /** Who is there, on leave, missing; who claims to have been there. Only after a deliberate tap. */
  sessionRoster: action({ input: sessionRef, who: office, refusals: [], ...replying<SessionRoster>() }),

  /** The paper way: the office enters somebody who was there without a phone. */
  recordPresence: action({
    input: v.strictObject({ sessionId: id, memberId: id, late: v.boolean(), reason }),
    who: office,
    refusals: ['alreadyDone', 'notStarted'],
    ...replying<SessionRoster>(),
  }),

  /** An approved leave for one session (本次研修请假). */
  recordLeave: action({
    input: v.strictObject({ sessionId: id, memberId: id, protected: v.boolean(), reason }),
    who: office,
    refusals: ['alreadyDone'],
    ...replying<SessionRoster>(),
  }),

  /** Accepts all waiting claims of a session; the office has seen each one's delay. */
  acceptClaims: action({ input: sessionRef, who: office, refusals: [], ...replying<SessionRoster>() }),
});
