import * as v from 'valibot';
import { type LeaveKind, leaveKindIds } from '@/domain/attendance/leave-kind';
import type { LeaveState } from '@/domain/attendance/leave-request';
import type { LeaveRules } from '@/domain/attendance/leave-rules';
import type { AttendanceStatus, TrainingSession } from '@/domain/attendance/training-session';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { action, replying } from './action';
import { fileId, id, nothing, reason, remark } from './fields';
import type { MakeUpEntry } from './make-up';
import { member, office, reviewer } from './policy';

/** A session as one that may be missed. */
export type LeaveSession = Pick<
  TrainingSession,
  'sessionId' | 'number' | 'title' | 'startsAtMs' | 'endsAtMs' | 'place' | 'required'
> & {
  /** The asker's. */
  readonly status: AttendanceStatus;
};

/** What one may ask for, with every sentence that the screen says about it. */
export interface LeaveChoices {
  readonly sessions: readonly (LeaveSession & {
    readonly askUntilMs: number;
    /** Why it can not be asked for, in a word; null when it can. */
    readonly fault: string | null;
  })[];
  readonly kinds: readonly { readonly kind: LeaveKind; readonly title: string; readonly word: string }[];
  readonly rules: LeaveRules;
  /** Whom a request of one session goes to, and one of more than the leader may approve. */
  readonly ways: readonly string[];
  /** Who sees reason and slip, and when they are deleted. */
  readonly privacy: string;
  /** Where the slip goes: `SCHOOL/MEMBER/leave/`. */
  readonly uploadPath: string;
}

export interface LeaveView {
  readonly requestId: string;
  readonly kindTitle: string;
  readonly state: LeaveState;
  /** The state in a word: 等组长审批. */
  readonly stateText: string;
  readonly askedAtMs: number;
  readonly sessions: readonly LeaveSession[];
  readonly reason: string;
  /** What is to be said about reason and slip: not checked yet, deleted after the term; empty: nothing. */
  readonly reasonNote: string;
  /** A short-lived private link; null when there is none, or none to be shown. */
  readonly slipUrl: string | null;
  readonly slipNote: string;
  readonly decided: {
    readonly by: string;
    readonly atMs: number;
    readonly remark: string;
  } | null;
}

export interface LeaveEntry {
  readonly requestId: string;
  readonly name: string;
  readonly group: string;
  readonly kindTitle: string;
  /** 《…》等 3 场 */
  readonly title: string;
  readonly startsAtMs: number;
  readonly askedAtMs: number;
}

/** A request as whoever decides on it sees it. */
export interface LeaveToDecide extends LeaveView {
  readonly name: string;
  readonly group: string;
  /** The round that a decision will become; sent back so that two cannot both decide. */
  readonly nextRound: number;
  readonly verdictTime: VerdictTime;
  /** What approving will record. */
  readonly effect: string;
}

const requestRef = v.strictObject({ requestId: id });

/** Part of the `attendance` function: 本次研修请假. Slips and reasons are seen by the asker and by who decides alone. */
export const leaveActions = {
  leaveChoices: action({ input: nothing, who: member, refusals: ['noTerm'], ...replying<LeaveChoices>() }),

  /** Asks for one or several sessions. `key` is this act's own, so that a request sent twice is one. */
  askLeave: action({
    input: v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/, '编号不对')),
      sessionIds: v.pipe(
        v.array(id),
        v.minLength(1, '请至少选一场研修'),
        v.maxLength(20, '一次最多选 20 场'),
      ),
      leaveKind: v.picklist(leaveKindIds),
      reason,
      slipFileId: v.nullable(fileId),
    }),
    who: member,
    refusals: [
      'noTerm',
      'nothingChosen',
      'otherTerm',
      'notExpected',
      'checkedIn',
      'alreadyOnLeave',
      'alreadyAsked',
      'tooLate',
      'otherAsked',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'contentRefused',
    ],
    ...replying<LeaveView>(),
  }),

  /** The caller's requests, newest first. */
  myLeaves: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly requests: readonly LeaveView[] }>(),
  }),

  myLeave: action({ input: requestRef, who: member, refusals: [], ...replying<LeaveView>() }),

  /** Takes a request back while it waits. */
  withdrawLeave: action({
    input: requestRef,
    who: member,
    refusals: ['alreadyDecided'],
    ...replying<LeaveView>(),
  }),

  /** What waits for the caller: leaves, the earliest session first, and make-ups, the oldest first. */
  awayQueue: action({
    input: nothing,
    who: reviewer,
    refusals: [],
    ...replying<{ readonly leaves: readonly LeaveEntry[]; readonly makeUps: readonly MakeUpEntry[] }>(),
  }),

  leaveToDecide: action({
    input: requestRef,
    who: reviewer,
    refusals: ['own', 'notYours'],
    ...replying<LeaveToDecide>(),
  }),

  /** Approves, which posts a leave for each session in the same transaction, or refuses with a word. */
  decideLeave: action({
    input: v.strictObject({
      requestId: id,
      round: v.pipe(v.number(), v.integer(), v.minValue(0)),
      verdict: v.picklist(['approved', 'refused']),
      remark,
    }),
    who: reviewer,
    refusals: [
      'own',
      'notYours',
      'alreadyDecided',
      'remarkMissing',
      'nothingToExcuse',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<LeaveToDecide>(),
  }),

  leaveRules: action({ input: nothing, who: office, refusals: [], ...replying<LeaveRules>() }),

  setLeaveRules: action({
    input: v.strictObject({
      leaderSessions: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
      daysAfter: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
      reason,
    }),
    who: office,
    refusals: [],
    ...replying<LeaveRules>(),
  }),
} as const;
