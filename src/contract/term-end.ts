import * as v from 'valibot';
import type { Appeal } from '@/domain/ledger/term-end/appeal';
import { action, replying } from './action';
import { factId, id, reason, termId } from './fields';
import { governor, member, office } from './policy';

/** `open` → `notice` (公示) → `freezing` → `frozen`. */
export type TermEndState = 'open' | 'notice' | 'freezing' | 'frozen';

export interface ResultLine {
  readonly memberId: string;
  readonly name: string;
  readonly group: string;
  readonly totalHundredths: number;
  readonly hoursHundredths: number;
  readonly rank: number | null;
  readonly bandId: string | null;
}

/** What moved since the office last recomputed: listed, never hidden. */
export interface ResultChange {
  readonly memberId: string;
  readonly name: string;
  readonly beforeHundredths: number;
  readonly afterHundredths: number;
  readonly beforeHoursHundredths: number;
  readonly afterHoursHundredths: number;
  readonly beforeBand: string | null;
  readonly afterBand: string | null;
}

/** An appeal with its author's name. */
export interface AppealView extends Omit<Appeal, 'schoolId' | 'termId' | 'decidedBy'> {
  readonly name: string;
}

/** Recorded after the cut-off: listed, not counted. */
export interface LaterFact {
  readonly factId: string;
  readonly name: string;
  readonly title: string;
  readonly recordedAtMs: number;
}

/** The office's page of the term's end. */
export interface TermEndView {
  readonly termId: string;
  /** So that the phone knows whether the notice is over by the clock that decides it. */
  readonly serverNowMs: number;
  readonly termName: string;
  readonly state: TermEndState;
  readonly ruleBook: { readonly name: string; readonly version: number };
  /** The book's total. */
  readonly maxHundredths: number;
  readonly bands: readonly { readonly bandId: string; readonly title: string; readonly count: number }[];
  /** When everything was last recomputed from the facts; null before the first time. */
  readonly computedAtMs: number | null;
  /** How many people have a result, and how many of them another one than in the computation before. */
  readonly resultCount: number;
  readonly changeCount: number;
  /** Facts were recorded since: what is shown is old and must be recomputed before the next step. */
  readonly stale: boolean;
  readonly noticeFromMs: number | null;
  readonly noticeUntilMs: number | null;
  /** While the notice is up: from when `freeze` is not refused with `noticeRunning`, a little after the notice's end. */
  readonly mayFreezeFromMs: number | null;
  readonly appeals: readonly AppealView[];
  /** Appeals against penalties that nobody decided yet: they are decided elsewhere, and freezing waits for them, too. */
  readonly conductAppeals: number;
  readonly cutoffAtMs: number | null;
  /** While freezing: how many of the statements are written. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly laterFacts: readonly LaterFact[];
}

/** The people of a term's results or of what moved, a part of them: a large school has more than one reply holds. */
export interface TermResults {
  /** Tells parts of one computation from parts of another. */
  readonly computedAtMs: number | null;
  readonly maxHundredths: number;
  readonly bands: readonly { readonly bandId: string; readonly title: string }[];
  /** Of the list that was asked for; the other one is empty. */
  readonly results: readonly ResultLine[];
  readonly changes: readonly ResultChange[];
  /** Where the next part begins; null after the last. */
  readonly next: number | null;
}

/** What everybody may see of the notice: their own result, and by default only the excellent by name. */
export interface NoticeView {
  readonly serverNowMs: number;
  readonly termName: string;
  readonly state: TermEndState;
  /** The term's last day has passed. */
  readonly over: boolean;
  readonly noticeUntilMs: number | null;
  /** The best band's title and people; empty where nobody is ranked. */
  readonly named: { readonly title: string; readonly people: readonly { name: string; group: string }[] };
  /** The caller's own; null for whoever does not teach or before the notice. */
  readonly own: {
    readonly totalHundredths: number;
    readonly maxHundredths: number;
    readonly hoursHundredths: number;
    readonly reportedHoursHundredths: number | null;
    readonly rank: number | null;
    readonly band: string | null;
    readonly appraisalPointsHundredths: number | null;
    readonly items: readonly {
      itemId: string;
      title: string;
      scoreHundredths: number | null;
      maxHundredths: number;
    }[];
    readonly ruleBook: { readonly name: string; readonly version: number };
  } | null;
  readonly appeals: readonly AppealView[];
  readonly mayAppeal: boolean;
  /** The caller's own. */
  readonly laterFacts: readonly LaterFact[];
}

/** Made of whom, which item and which fact it is about: longer than other ids. */
const appealId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,200}$/, '申诉编号不对'));

/** Part of the `ledger` function: the end of a term, also of one that the school left. */
export const termEndActions = {
  termEnd: action({
    input: v.strictObject({ termId }),
    who: governor,
    refusals: ['noTerm'],
    ...replying<TermEndView>(),
  }),

  /** Everybody's result, or what moved since the computation before, a thousand people from `from` on. */
  termResults: action({
    input: v.strictObject({
      list: v.picklist(['all', 'changes']),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      termId,
    }),
    who: governor,
    refusals: ['noTerm'],
    ...replying<TermResults>(),
  }),

  /** Computes everything from the facts and keeps it as the draft that the next one is compared with. */
  recompute: action({
    input: v.strictObject({ termId }),
    who: office,
    refusals: ['noTerm', 'termClosed'],
    ...replying<TermEndView>(),
  }),

  /** Puts the draft up for everybody, with a period for appeals. */
  openNotice: action({
    input: v.strictObject({
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
      reason,
      termId,
    }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'recomputeFirst', 'alreadyOpen'],
    ...replying<TermEndView>(),
  }),

  /** Takes the notice back, for instance because a rule was wrong. */
  withdrawNotice: action({
    input: v.strictObject({ reason, termId }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'noNotice'],
    ...replying<TermEndView>(),
  }),

  notice: action({
    input: v.strictObject({ termId }),
    who: member,
    refusals: ['noTerm'],
    ...replying<NoticeView>(),
  }),

  /** Disputes one posting of one's own result, or one item. Sent twice it is one appeal. */
  appeal: action({
    input: v.strictObject({
      itemId: id,
      factId: v.nullable(factId),
      words: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(2, '请写明哪里不对'),
        v.maxLength(500, '请在 500 字以内'),
      ),
      termId,
    }),
    who: member,
    refusals: [
      'noTerm',
      'noNotice',
      'noticeOver',
      'notYours',
      'alreadyDecided',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<NoticeView>(),
  }),

  /** Rejects an appeal with a reason, or upholds it: the disputed fact, if there is one, is reversed in the same transaction. */
  decideAppeal: action({
    input: v.strictObject({ appealId, verdict: v.picklist(['rejected', 'upheld']), reason, termId }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'alreadyDecided', 'ownAppeal', 'contentRefused', 'checkUnavailable'],
    ...replying<TermEndView>(),
  }),

  /** Closes the booklet. Pressed by two officers at once it is one freezing. */
  freeze: action({
    input: v.strictObject({ reason, termId }),
    who: office,
    refusals: ['noTerm', 'noNotice', 'noticeRunning', 'appealsOpen', 'recomputeFirst'],
    ...replying<TermEndView>(),
  }),
} as const;
