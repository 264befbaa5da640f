import { action, replying } from './action';
import { nothing } from './fields';
import { governor } from './policy';
import type { TermEndState } from './term-end';

/** The principal's one page: the state of the term. Aggregates only. */
export interface TermStateView {
  readonly termName: string;
  readonly asOfMs: number;
  readonly teachers: number;
  readonly state: TermEndState;
  /** Totals in ten steps of the book's maximum; empty where the book gives no points. */
  readonly distribution: readonly { readonly fromHundredths: number; readonly count: number }[];
  readonly groups: readonly {
    readonly name: string;
    readonly teachers: number;
    /** Null in a group of fewer than three, so that nobody is exposed, and where the book gives no points. */
    readonly averageHundredths: number | null;
    /** How many have the hours asked for; null in a group of fewer than three, and where none are asked for. */
    readonly hoursMet: number | null;
  }[];
  /** Present of expected, session by session. */
  readonly trend: readonly {
    readonly number: number;
    readonly day: string;
    readonly present: number;
    readonly expected: number;
  }[];
  /** Of all teachers; null where no hours are asked for. */
  readonly hoursMet: number | null;
  readonly duties: { readonly owed: number; readonly done: number; readonly waiting: number };
  readonly bands: readonly { readonly title: string; readonly count: number }[];
}

/** Part of the `ledger` function: the state of a term at a glance. */
export const termStateActions = {
  termState: action({ input: nothing, who: governor, refusals: ['noTerm'], ...replying<TermStateView>() }),
} as const;
