import * as v from 'valibot';
import type { Fact } from '@/domain/ledger/fact';
import { action, functionContract, replying } from './action';
import type { HoursTotal, SealView } from './attendance';
import { conductActions } from './conduct';
import type { DueView } from './due-lists';
import { factId, id, nothing, reason, termId } from './fields';
import { ledgerActions } from './ledgers';
import type { MessageView } from './notify';
import { officeRecordActions } from './office-records';
import { pastTermActions } from './past-terms';
import { internal, member, office } from './policy';
import { ruleBookActions } from './rule-books';
import type { SessionView } from './session-view';
import { termEndActions } from './term-end';
import { termStateActions } from './term-state';

/** Something that waits for the caller's word, in the cloud's sentences. */
export interface TodayWait {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** How many. */
  readonly count: string;
  readonly link: string;
}

/** Everything the first tab shows, in one call. */
export interface TodayView {
  readonly serverNowMs: number;
  /** 第 n 周 of the term, from 1; null outside a term. */
  readonly week: number | null;
  readonly termName: string | null;
  readonly theme: string | null;
  /** Sessions of this school day, and the next one after it when there is none today. */
  readonly sessions: readonly SessionView[];
  readonly next: SessionView | null;
  /** The most urgent of what the caller owes and has not handed in: overdue and returned first, then by due date. */
  readonly duties: readonly DueView[];
  /** How many more there are. */
  readonly moreDuties: number;
  readonly unread: number;
  readonly messages: readonly MessageView[];
  /** How many pieces wait for the caller's decision; null for those who decide on none. */
  readonly queue: number | null;
  /** Trips to decide on and trainings to judge; what a phone kept from before has none. */
  readonly waits?: readonly TodayWait[];
}

export interface ItemLine {
  readonly itemId: string;
  readonly name: string;
  readonly maxHundredths: number;
  /** Null: not applicable to this teacher. */
  readonly scoreHundredths: number | null;
  /** Depends on others' highest value, which may still move. */
  readonly provisional: boolean;
  readonly void: boolean;
}

/** One thing that is still to do or to come. Sentences come from the cloud, so that they cost the phone nothing. */
export interface ReachLine {
  readonly title: string;
  /** What it would give or save; empty where it changes no score. */
  readonly note: string;
  /** Until when, or how much. */
  readonly value: string;
  /** The page it opens, and what the way in is called: 去写. */
  readonly link: string;
  readonly act: string;
}

/** 还差多少. Null and empty where there is nothing to say. */
export interface Reach {
  /** 距优秀还差 1.10 分; hours instead of a band where the book gives no points. */
  readonly head: string | null;
  /** The head hangs on others' totals or highest, as of the yardstick's time. */
  readonly provisional: boolean;
  /** At most five, by date. */
  readonly open: readonly ReachLine[];
  /** What can no longer be reached, or only in a way that is said; at most five. */
  readonly lost: readonly { readonly text: string; readonly link: string | null }[];
}

export interface Booklet {
  readonly termName: string;
  /** Bound: the numbers are those of the frozen statement, whatever happened later. */
  readonly frozen: boolean;
  readonly total: HoursTotal;
  /** Over what the hours are counted, where that is not the term, and in how many ledgers: the way in to them. */
  readonly hoursNote: string;
  /** Empty where the book judges by hours only: then there is no total either. */
  readonly items: readonly ItemLine[];
  readonly totalHundredths: number;
  readonly maxHundredths: number;
  /** Items of the rule book that are not scored yet are said, not hidden. */
  readonly provisional: boolean;
  /** When the cohort's highest values were computed. */
  readonly yardstickAtMs: number | null;
  readonly seals: readonly SealView[];
  readonly reach: Reach;
  readonly ruleBook: { readonly name: string; readonly version: number };
}

/** A value over its caption; `operator` stands between it and the next. */
export interface FormulaTerm {
  readonly value: string;
  readonly caption: string;
  readonly operator: string | null;
}

/** 为什么: one item opened to clause, fact, evidence, approver and rule version. */
export interface WhyView {
  readonly itemId: string;
  readonly name: string;
  readonly maxHundredths: number;
  readonly scoreHundredths: number | null;
  readonly provisional: boolean;
  readonly yardstickAtMs: number | null;
  /** Of a frozen result: up to when facts count. Null while the term is not frozen. */
  readonly cutoffAtMs: number | null;
  /** The formula line: value over caption, operators between. Empty for items that are plain sums. */
  readonly formula: readonly FormulaTerm[];
  /** How several clauses made up what the formula calls one's own; empty where one clause does. */
  readonly ownFormula: readonly FormulaTerm[];
  /** What voided, capped, lifted or scaled the item, in plain words. */
  readonly remarks: readonly string[];
  readonly postings: readonly {
    readonly factId: string;
    readonly title: string;
    readonly atMs: number;
    readonly amountHundredths: number;
    readonly unit: 'credit' | 'point' | 'hour';
    readonly text: string;
    readonly evidence: string;
    readonly approver: string;
  }[];
  readonly clauses: readonly { readonly clauseId: string; readonly text: string; readonly source: string }[];
  readonly notes: readonly string[];
  readonly ruleBook: { readonly name: string; readonly version: number; readonly effectiveFrom: string };
}

export interface LedgerEntry {
  readonly fact: Fact;
  readonly title: string;
  readonly by: string;
  readonly reversed: boolean;
}

export const ledger = functionContract('ledger', {
  today: action({ input: nothing, who: member, refusals: [], ...replying<TodayView>() }),

  /** The caller's own page of the booklet: hours first, then items, then seals. */
  booklet: action({
    input: v.strictObject({ termId }),
    who: member,
    refusals: ['noTerm'],
    ...replying<Booklet>(),
  }),

  why: action({
    input: v.strictObject({ itemId: id, termId }),
    who: member,
    refusals: ['noTerm'],
    ...replying<WhyView>(),
  }),

  /** One person's facts of the term, newest first; the office corrects from here, oneself may look at one's own. */
  entries: action({
    input: v.strictObject({ memberId: id, termId }),
    who: member,
    refusals: ['noTerm'],
    ...replying<{ readonly name: string; readonly entries: readonly LedgerEntry[] }>(),
  }),

  /** Answers a mistaken fact by its reverse. A reversed work goes back to its author. Sent twice answers the same. */
  reverse: action({
    input: v.strictObject({ factId, reason }),
    who: office,
    refusals: ['alreadyReversed', 'isReversal', 'ownFact'],
    ...replying<{ readonly entries: readonly LedgerEntry[]; readonly name: string }>(),
  }),

  /**
   * Reverses what was entered for several people in one act, of everybody, with one reason. Answers for how many it was
   * this call's (or the same call's before); whoever was reversed alone keeps that reason.
   */
  reverseEntry: action({
    input: v.strictObject({ factId, reason }),
    who: office,
    refusals: ['alreadyReversed', 'isReversal', 'ownFact'],
    ...replying<{
      readonly entries: readonly LedgerEntry[];
      readonly name: string;
      readonly reversed: number;
    }>(),
  }),

  /** Timer: takes the highest values of each school's current term anew, and goes on with the ends of terms. */
  tendTerms: action({
    input: nothing,
    who: internal,
    refusals: [],
    ...replying<{ readonly schools: number }>(),
  }),

  ...ledgerActions,

  ...ruleBookActions,

  ...officeRecordActions,

  ...termEndActions,

  ...pastTermActions,

  ...termStateActions,

  ...conductActions,
});
