import * as v from 'valibot';
import type { MakeUp, MakeUpOffer, MakeUpRound, MakeUpState } from '@/domain/attendance/make-up';
import type { AttendanceStatus, TrainingSession } from '@/domain/attendance/training-session';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { id, nothing, remark } from './fields';
import { member, reviewer } from './policy';

/** A session as one that was missed. */
export type MissedSession = Pick<
  TrainingSession,
  'sessionId' | 'number' | 'title' | 'startsAtMs' | 'endsAtMs' | 'place' | 'presenter' | 'hoursHundredths'
>;

export type OfferView = Pick<MakeUpOffer, 'material' | 'link' | 'untilDay' | 'open'>;

export type MakeUpRoundView = Pick<MakeUpRound, 'n' | 'act' | 'atMs' | 'remark'> & { readonly by: string };

/** A missed session as the one who missed it sees it. */
export interface MakeUpView {
  readonly session: MissedSession;
  /** The caller's. */
  readonly status: AttendanceStatus;
  readonly offer: OfferView | null;
  /** `none`: nothing handed in yet. */
  readonly state: MakeUpState | 'none';
  readonly note: string;
  /** How many rounds there are, to be sent back with the note. */
  readonly round: number;
  readonly textCheck: MakeUp['textCheck'];
  readonly rounds: readonly MakeUpRoundView[];
  /** Why no note can be handed in now; null when one can. */
  readonly fault: string | null;
  /** 语文组组长, 教务处 */
  readonly confirmedBy: string;
  /** Whether the caller may offer a make-up for it. */
  readonly mayOffer: boolean;
}

/** A session of the term that the caller missed. */
export interface MissedEntry extends MissedSession {
  readonly status: 'absent' | 'leave' | 'madeUp';
  readonly offered: boolean;
  readonly state: MakeUpState | 'none';
}

export interface MakeUpEntry {
  readonly makeUpId: string;
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly startsAtMs: number;
  readonly handedInAtMs: number;
  readonly characters: number;
}

/** A make-up as whoever confirms it sees it. */
export interface MakeUpToConfirm {
  readonly makeUpId: string;
  readonly name: string;
  readonly group: string;
  readonly session: MissedSession;
  readonly offer: OfferView | null;
  readonly state: MakeUpState;
  readonly note: string;
  readonly handedInAtMs: number;
  readonly rounds: readonly MakeUpRoundView[];
  readonly nextRound: number;
  readonly verdictTime: VerdictTime;
}

const sessionRef = v.strictObject({ sessionId: id });
const round = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Part of the `attendance` function: 补训, tied to the missed session. */
export const makeUpActions = {
  /** Says what to watch or read for a session that was missed, or takes the offer back. By whoever may hold it. */
  offerMakeUp: action({
    input: v.strictObject({
      sessionId: id,
      material: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(2, '请写明看什么或读什么'),
        v.maxLength(500, '材料说明请在 500 字以内'),
      ),
      link: v.pipe(
        v.string(),
        v.trim(),
        v.regex(/^(https?:\/\/\S{4,300})?$/, '链接请以 http:// 或 https:// 开头'),
      ),
      untilDay: v.nullable(v.pipe(v.string(), v.check(isDay, '截止日期不对'))),
      open: v.boolean(),
    }),
    who: member,
    refusals: ['notARequiredSession', 'contentRefused', 'checkUnavailable'],
    ...replying<MakeUpView>(),
  }),

  /** The caller's missed sessions of this term. */
  myMakeUps: action({
    input: nothing,
    who: member,
    refusals: ['noTerm'],
    ...replying<{ readonly missed: readonly MissedEntry[] }>(),
  }),

  makeUp: action({ input: sessionRef, who: member, refusals: [], ...replying<MakeUpView>() }),

  /** Hands the note in, or the next one after it was sent back. A resend answers the same. */
  handInMakeUp: action({
    input: v.strictObject({ sessionId: id, round, note: v.pipe(v.string(), v.trim(), v.maxLength(5_000)) }),
    who: member,
    refusals: [
      'notRequired',
      'notClosed',
      'notMissed',
      'alreadyConfirmed',
      'notOffered',
      'offerOver',
      'noteTooShort',
      'noteTooLong',
      'noteWaits',
      'contentRefused',
    ],
    ...replying<MakeUpView>(),
  }),

  makeUpToConfirm: action({
    input: v.strictObject({ makeUpId: id }),
    who: reviewer,
    refusals: ['own', 'notYours'],
    ...replying<MakeUpToConfirm>(),
  }),

  /** Confirms, which posts the make-up in the same transaction, or sends back with a word. */
  decideMakeUp: action({
    input: v.strictObject({ makeUpId: id, round, verdict: v.picklist(['confirmed', 'returned']), remark }),
    who: reviewer,
    refusals: [
      'own',
      'notYours',
      'alreadyDecided',
      'remarkMissing',
      'nothingMissed',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<MakeUpToConfirm>(),
  }),
} as const;
