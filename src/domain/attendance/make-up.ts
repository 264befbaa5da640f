import { accept, type Result } from '../refusal';
import type { Suggestion } from '../submission/silent-checks';
import { systemMemberId } from '../submission/submission';
import { atSchoolTime, endOfDayAfter } from '../term/school-day';
import type { Attendance } from './attendance';
import { attendanceStatus } from './attendance-status';
import { makeUpRefused } from './make-up-refusals';
import type { TrainingSession } from './training-session';

/** 补训, as whoever holds the session offers it: what to watch or read, and until when. One document a session. */
export interface MakeUpOffer {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  /** What to watch or read. */
  readonly material: string;
  /** Where it is found; empty: nowhere on the net. */
  readonly link: string;
  /** The last school day on which a note may be handed in, `YYYY-MM-DD`; null: while the term runs. */
  readonly untilDay: string | null;
  /** False: taken back. */
  readonly open: boolean;
  readonly changes: number;
}

export type MakeUpState = 'waiting' | 'returned' | 'confirmed';

/** One person's make-up of one missed session. Its id is made of the two, so there is never a second one. */
export interface MakeUp {
  readonly schoolId: string;
  readonly termId: string;
  /** `SESSION.MEMBER` */
  readonly makeUpId: string;
  readonly sessionId: string;
  readonly memberId: string;
  readonly researchGroupId: string;
  readonly goesTo: 'leader' | 'office';
  readonly state: MakeUpState;
  readonly note: string;
  /** `pending`: nobody but the author reads the note, and it waits outside the queue. */
  readonly textCheck: 'pending' | 'pass';
  readonly rounds: number;
  readonly handedInAtMs: number;
}

/** One transition of a make-up, a document of its own, never changed: every note is kept. */
export interface MakeUpRound {
  readonly schoolId: string;
  readonly termId: string;
  readonly makeUpId: string;
  readonly sessionId: string;
  /** Whose make-up it is. */
  readonly memberId: string;
  /** From 0, without gaps. */
  readonly n: number;
  readonly act: 'handedIn' | 'returned' | 'confirmed';
  readonly byMemberId: string;
  readonly atMs: number;
  /** What was handed in, for `handedIn`. */
  readonly note: string;
  readonly remark: string;
}

export interface MakeUpStep {
  readonly makeUp: MakeUp;
  readonly round: MakeUpRound;
}

export function makeUpStep(
  makeUp: MakeUp,
  act: MakeUpRound['act'],
  by: { readonly memberId: string; readonly nowMs: number; readonly remark?: string },
): MakeUpStep {
  const { schoolId, termId, makeUpId, sessionId, memberId, rounds: n, note } = makeUp;
  const key = { schoolId, termId, makeUpId, sessionId, memberId };
  const { memberId: byMemberId, nowMs: atMs, remark = '' } = by;
  return {
    makeUp: { ...makeUp, state: act === 'handedIn' ? 'waiting' : act, rounds: n + 1 },
    round: { ...key, n, act, byMemberId, atMs, note: act === 'handedIn' ? note : '', remark },
  };
}

export type MakeUpFault =
  | 'notRequired'
  | 'notClosed'
  | 'notMissed'
  | 'alreadyConfirmed'
  | 'notOffered'
  | 'offerOver';

/**
 * Whether somebody may make a session up now: absent from, or on leave of, a closed required session for which a make-up
 * is offered. The session is the one this person sees.
 */
export function mayMakeUp(
  session: TrainingSession,
  memberId: string,
  attendance: Attendance | undefined,
  offer: MakeUpOffer | null,
  nowMs: number,
): Result<MakeUpOffer, MakeUpFault> {
  const status = attendanceStatus(session, memberId, attendance);
  if (status === 'madeUp') return makeUpRefused('alreadyConfirmed');
  if (!session.required) return makeUpRefused('notRequired');
  if (session.state !== 'closed') return makeUpRefused('notClosed');
  if (status !== 'absent' && status !== 'leave') return makeUpRefused('notMissed');
  if (offer === null || !offer.open) return makeUpRefused('notOffered');
  const lastMs = offer.untilDay === null ? null : endOfDayAfter(atSchoolTime(offer.untilDay, '00:00'), 0);
  return lastMs !== null && nowMs > lastMs ? makeUpRefused('offerOver') : accept(offer);
}

/** A late answer about a note. `risky` sends it back to its author; `review` keeps it waiting. */
export function noteChecked(
  makeUp: MakeUp,
  suggestion: Suggestion,
  nowMs: number,
): { readonly makeUp: MakeUp; readonly round: MakeUpRound | null } {
  if (makeUp.state !== 'waiting' || makeUp.textCheck === 'pass' || suggestion === 'review')
    return { makeUp, round: null };
  if (suggestion === 'pass') return { makeUp: { ...makeUp, textCheck: 'pass' }, round: null };
  const remark = '文字没有通过平台的内容审核，请修改后再交。';
  return makeUpStep(makeUp, 'returned', { memberId: systemMemberId, nowMs, remark });
}
