import { action, replying } from './action';
import { nothing } from './fields';
import { governor, member } from './policy';
import type { TermEndState } from './term-end';

/** A term that the school has left, and how far its end came. */
export interface PastTerm {
  readonly termId: string;
  readonly termName: string;
  /** `YYYY-MM-DD`, its last day. */
  readonly to: string;
  readonly state: TermEndState;
  /** Null while it is not frozen. */
  readonly frozenAtMs: number | null;
}

/** An earlier term with the caller's own result in it. */
export interface PastResult extends PastTerm {
  /** Null as long as the term is not frozen. */
  readonly own: {
    readonly totalHundredths: number;
    /** 0 where the book judges by hours only. */
    readonly maxHundredths: number;
    readonly hoursHundredths: number;
    readonly band: string | null;
  } | null;
}

/** Part of the `ledger` function: terms that the school has left, the latest first. */
export const pastTermActions = {
  /** 往期 of the caller: what was frozen, and what was left without. */
  pastResults: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly terms: readonly PastResult[] }>(),
  }),

  /** 往期学期 of the school. */
  pastTerms: action({
    input: nothing,
    who: governor,
    refusals: [],
    ...replying<{ readonly terms: readonly PastTerm[] }>(),
  }),
} as const;
