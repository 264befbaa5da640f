import * as v from 'valibot';
import type { SessionState } from '@/domain/attendance/training-session';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { holdsUnseenCharacters } from '@/domain/people/roster-text';
import type { CascadeBooking } from '@/domain/sharing/trip';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { id, reason } from './fields';
import { member, office } from './policy';

/** The training that was booked for a trip, as it stands on the plan now. */
export interface CascadeSession {
  readonly sessionId: string;
  readonly form: CascadeBooking['form'];
  readonly title: string;
  readonly state: SessionState;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly place: string;
  /** Why it gives nothing: 10月11日截止，10月13日举行，逾期不计学分. Null while it counts. */
  readonly late: string | null;
  /** How many checked in; null until it is closed. */
  readonly present: number | null;
}

/** One traveller's training, judged or not. Credits and word are shown to the traveller, to who judges and to the office. */
export interface JudgingView {
  readonly memberId: string;
  readonly name: string;
  readonly isMine: boolean;
  /** The caller judges it. */
  readonly mayJudge: boolean;
  /** Who does, in words: 教研组长. */
  readonly judge: string;
  /** To be sent back with the judgement. */
  readonly n: number;
  readonly judged: {
    readonly creditsHundredths: number;
    readonly word: string;
    readonly by: string;
    readonly atMs: number;
    /** Why it gives nothing, by the deadline that it was judged by. */
    readonly late: string | null;
  } | null;
}

/** What is to be done after a trip, in its order: material, training, judgement. */
export interface Homecoming {
  readonly tripId: string;
  readonly topic: string;
  readonly from: string;
  readonly returnedOn: string;
  /** The travellers are back. */
  readonly back: boolean;
  readonly isTraveller: boolean;
  readonly isOffice: boolean;
  readonly deadline: { readonly date: string; readonly provisional: boolean; readonly passed: boolean };
  readonly thirdWorkingDay: string;
  readonly extension: { readonly to: string; readonly reason: string; readonly by: string } | null;
  readonly digest: {
    readonly standing: number;
    readonly least: number;
    readonly resourceId: string | null;
  };
  readonly session: CascadeSession | null;
  readonly judgings: readonly JudgingView[];
  readonly verdictTime: VerdictTime;
}

/** Something that can be ticked for the digest. */
export interface DigestPost {
  readonly postId: string;
  readonly name: string;
  readonly text: string;
  readonly atMs: number;
  readonly photos: number;
  /** Of the first one, for as long as a link holds. */
  readonly photoUrl: string | null;
  readonly files: number;
  /** A heading to begin with. */
  readonly heading: string;
}

export interface DigestDesk {
  readonly tripId: string;
  readonly topic: string;
  readonly least: number;
  /** Earliest first. */
  readonly posts: readonly DigestPost[];
  readonly digest: {
    readonly resourceId: string;
    readonly title: string;
    readonly summary: string;
    readonly parts: readonly { readonly postId: string; readonly heading: string }[];
    readonly changedAtMs: number;
  } | null;
}

const words = (most: number, least: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least, '请填写'),
    v.maxLength(most, `请在 ${most} 字以内`),
    v.check((text) => !holdsUnseenCharacters(text), '里面有看不见的字符，请删去后重新输入'),
  );

const ofWords = ['contentRefused', 'checkUnavailable'] as const;
const tripRef = v.strictObject({ tripId: id });

/** Part of the `sharing` function: digest and training after a trip. */
export const homecomingActions = {
  /** For the travellers, the office, and whoever judges one of them. */
  homecoming: action({ input: tripRef, who: member, refusals: [], ...replying<Homecoming>() }),

  /** What a traveller makes the digest of. */
  digestDesk: action({ input: tripRef, who: member, refusals: ['notBack'], ...replying<DigestDesk>() }),

  /** Makes a resource of at least half of the trip's posts, or makes it anew; the same twice is once. */
  saveDigest: action({
    input: v.strictObject({
      tripId: id,
      basedOnMs: v.nullable(v.pipe(v.number(), v.integer())),
      title: words(40, 1),
      summary: words(200, 0),
      parts: v.pipe(
        v.array(v.strictObject({ postId: id, heading: words(30, 1) })),
        v.minLength(1, '请至少选一条'),
        v.maxLength(500, '一份材料最多 500 条'),
      ),
    }),
    who: member,
    refusals: ['notBack', 'unknownPost', 'tooFew', 'changedMeanwhile', ...ofWords],
    ...replying<DigestDesk>(),
  }),

  /** The office lets the training count until a later day, before or after the deadline. */
  extendCascade: action({
    input: v.strictObject({
      tripId: id,
      to: v.pipe(v.string(), v.check(isDay, '没有这一天，请重选日期')),
      reason,
    }),
    who: office,
    refusals: ['notApproved', 'ownTrip', 'beforeReturn', 'notLater', ...ofWords],
    ...replying<Homecoming>(),
  }),

  /** 1 to 3 credits with a word for one traveller, after the session is closed. */
  judgeCascade: action({
    input: v.strictObject({
      tripId: id,
      memberId: id,
      n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      creditsHundredths: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(100, '不能少于 1 学分'),
        v.maxValue(300, '不能多于 3 学分'),
        v.multipleOf(10, '最多一位小数'),
      ),
      word: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(2, '请写一句评语'),
        v.maxLength(200, '评语请在 200 字以内'),
      ),
    }),
    who: member,
    refusals: ['own', 'notYours', 'notHeld', 'beforeReturn', 'alreadyJudged', ...ofWords],
    ...replying<Homecoming>(),
  }),
} as const;
