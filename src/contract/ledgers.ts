import * as v from 'valibot';
import { action, replying } from './action';
import { id, nothing, reason } from './fields';
import { governor, member, office } from './policy';

/** One of the ledgers that the same facts are read into. Figures come written out, in the ledger's own unit. */
export interface LedgerView {
  readonly bookId: string;
  readonly title: string;
  /** Over what it counts: `2026 学年`. */
  readonly period: string;
  readonly got: string;
  /** `/ 12 学时` */
  readonly of: string;
  /** Of what is asked for; null where nothing is. */
  readonly percent: number | null;
  /** What is still needed, or that it is reached. */
  readonly state: string;
  /** What of it goes to the authority; null where the book says nothing of it. */
  readonly reported: string | null;
  /** A term, a year or an item, and how many facts it came from. */
  readonly lines: readonly { readonly title: string; readonly note: string; readonly value: string }[];
  readonly rule: {
    readonly text: string;
    readonly source: string;
    /** `第 1 版，2025年9月1日起施行` */
    readonly version: string;
    readonly notes: readonly string[];
  };
}

export interface LedgersView {
  readonly name: string;
  /** The term's own book first. */
  readonly ledgers: readonly LedgerView[];
}

export interface LedgerBooksView {
  /** What is kept beside the term's own book, in this order. */
  readonly kept: readonly { readonly id: string; readonly version: number; readonly title: string }[];
  /** Books of hours, the school's own versions and those that come with the product. */
  readonly choices: readonly {
    readonly id: string;
    readonly title: string;
    /** Newest first. */
    readonly versions: readonly number[];
  }[];
}

const bookKey = v.strictObject({ id, version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Part of the `ledger` function: one fact, several ledgers. */
export const ledgerActions = {
  /** One person's facts in every ledger that the school keeps: one's own, or for the office anybody's. */
  ledgers: action({
    input: v.strictObject({ memberId: id }),
    who: member,
    refusals: ['noTerm'],
    ...replying<LedgersView>(),
  }),

  ledgerBooks: action({ input: nothing, who: governor, refusals: [], ...replying<LedgerBooksView>() }),

  /** Which ledgers the school keeps, each by one version. Sent twice changes nothing. */
  setLedgers: action({
    input: v.strictObject({ books: v.pipe(v.array(bookKey), v.maxLength(30)), reason }),
    who: office,
    refusals: ['unknownBook', 'doubledBook', 'tooManyBooks'],
    ...replying<LedgerBooksView>(),
  }),
} as const;
