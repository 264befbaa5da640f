import * as v from 'valibot';
import type { PresenceFlag } from '@/domain/attendance/presence-flags';
import type { AttendanceStatus, RollCall } from '@/domain/attendance/training-session';
import { action, replying } from './action';
import { factId, id, reason } from './fields';
import { hostEntry, sheetRow } from './host-entry';
import { member } from './policy';
import type { SessionView } from './session-view';

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

/** A call (复签) as its host sees it. */
export interface CallView extends RollCall {
  readonly answered: number;
}

/** The code of an online session, to be said aloud: `482 913`. */
export interface SpokenCode {
  readonly code: string;
  readonly saidAtMs: number;
  readonly untilMs: number;
}

export interface Projection {
  readonly session: SessionView;
  readonly codes: readonly ProjectedCode[];
  readonly present: number;
  readonly onLeave: number;
  readonly expected: number;
  readonly claims: number;
  readonly calls: readonly CallView[];
  /** Null while none counts. */
  readonly spoken: SpokenCode | null;
  /** When a code was last said, whether it counts or not. */
  readonly spokenAtMs: number | null;
  readonly serverNowMs: number;
}

export interface RosterPerson {
  readonly memberId: string;
  readonly name: string;
  readonly group: string;
  readonly status: AttendanceStatus;
  readonly checkedOutAtMs: number | null;
  readonly leftEarly: boolean;
  readonly absentMidway: boolean;
  /** Calls that ended without an answer although this person had come. Nothing follows from them by itself. */
  readonly missedCalls: readonly number[];
  /** What the host may want to ask about: one phone for several, another phone than last time. */
  readonly flags: readonly PresenceFlag[];
  /** What stands and can be taken back, in words: 「15:26 签到，扫码」. */
  readonly standing: readonly { readonly factId: string; readonly words: string }[];
}

export interface WaitingClaim {
  readonly memberId: string;
  readonly name: string;
  readonly act: 'checkIn' | 'checkOut';
  readonly delayMs: number;
}

export interface SessionRoster {
  readonly session: SessionView;
  readonly people: readonly RosterPerson[];
  readonly claims: readonly WaitingClaim[];
  readonly calls: readonly CallView[];
  readonly serverNowMs: number;
}

/** One row of a typed-in paper sheet that cannot be taken, and why. */
export interface SheetRowFault {
  readonly memberId: string;
  readonly name: string;
  readonly message: string;
}

const sessionRef = v.strictObject({ sessionId: id });

/**
 * Part of the `attendance` function: holding a session. Open to the office and to whoever hosts that session; which
 * session is whose is decided where it is read.
 */
export const hostingActions = {
  /** Opens check-in. Opening an open session answers the same; a closed one is reopened. */
  openSession: action({
    input: sessionRef,
    who: member,
    refusals: ['cancelled'],
    ...replying<SessionView>(),
  }),

  /** Ends check-in and snapshots the audience; silence of an expected person then reads as an absence. */
  closeSession: action({
    input: sessionRef,
    who: member,
    refusals: ['notStarted'],
    ...replying<SessionView>(),
  }),

  /** This slot's code and the next, with counts. Called once per slot. */
  projector: action({
    input: sessionRef,
    who: member,
    refusals: ['notStarted', 'closed', 'cancelled'],
    ...replying<Projection>(),
  }),

  /** Opens a call (复签) of sixty seconds, the first or the second. The same call asked for twice is opened once. */
  openRollCall: action({
    input: v.strictObject({ sessionId: id, call: v.picklist([1, 2]) }),
    who: member,
    refusals: ['notOpen', 'stillRunning', 'noneLeft', 'notStarted', 'closed', 'cancelled'],
    ...replying<Projection>(),
  }),

  /** A new code to be said aloud in an online session. `after`: when the last one was said, as the caller knows it. */
  sayCode: action({
    input: v.strictObject({ sessionId: id, after: v.nullable(v.pipe(v.number(), v.integer())) }),
    who: member,
    refusals: ['notOpen', 'notOnline', 'notStarted', 'closed', 'cancelled'],
    ...replying<Projection>(),
  }),

  /** Who is there, on leave, missing; who claims to have been there. Only after a deliberate tap. */
  sessionRoster: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionRoster>() }),

  /** What the host saw of one person. What stands and says otherwise is reversed, with the same reason. */
  enterAttendance: action({
    input: v.strictObject({ sessionId: id, memberId: id, entry: hostEntry, reason }),
    who: member,
    refusals: [
      'notStarted',
      'cancelled',
      'notThere',
      'onLeave',
      'notExpected',
      'badTime',
      'ownFact',
      'alreadyDone',
    ],
    ...replying<SessionRoster>(),
  }),

  /** Takes back one record of this session. Taking it back twice is once. */
  withdrawEntry: action({
    input: v.strictObject({ sessionId: id, factId, reason }),
    who: member,
    refusals: ['ownFact'],
    ...replying<SessionRoster>(),
  }),

  /**
   * A paper sheet, typed in. Every row is tried before any is taken: `sheetFaults` names each that cannot be, in its
   * details, and then nothing was taken. `dryRun` tries alone. Sent again it takes what is still missing.
   */
  enterSheet: action({
    input: v.strictObject({
      sessionId: id,
      rows: v.pipe(v.array(sheetRow), v.minLength(1, '还没有填任何一位'), v.maxLength(100)),
      dryRun: v.boolean(),
      reason,
    }),
    who: member,
    refusals: ['sheetFaults', 'alreadyDone'],
    ...replying<SessionRoster>(),
  }),

  /** The sheet to be printed before a session in a place without network, by a link that soon expires. */
  paperSheet: action({
    input: sessionRef,
    who: member,
    refusals: ['nobody'],
    ...replying<{ readonly url: string; readonly fileName: string }>(),
  }),

  /** Accepts all waiting claims of a session; the host has seen each one's delay. */
  acceptClaims: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionRoster>() }),

  /** Turns one claim down; its person is told why. */
  rejectClaim: action({
    input: v.strictObject({ sessionId: id, memberId: id, act: v.picklist(['checkIn', 'checkOut']), reason }),
    who: member,
    refusals: ['alreadyDone', 'ownFact'],
    ...replying<SessionRoster>(),
  }),
} as const;
