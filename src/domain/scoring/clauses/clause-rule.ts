import type { TeacherAttendance } from '../attendance';
import type { Fraction } from '../exact';
import type { FactKind, FactOf } from '../facts';
import type { SessionRow } from '../session-table';

/**
 * A clause made ready to meet facts. One rule serves both the fast pass over a whole school's facts and the
 * explanation of one teacher's, so the two can never tell different stories.
 */
export interface ClauseRule {
  /** How each kind of fact is read; the clause says nothing about other kinds. */
  readonly readings: { readonly [K in FactKind]?: FactReading<FactOf<K>> };
  /** Present when the combined amount is still to be seen in the light of the teacher's whole attendance. */
  readonly finish?: ClauseFinish;
  /** Present when only the smallest amounts count, out of a number that is owed. */
  readonly least?: LeastAmounts;
}

/** The `count` smallest amounts are added; each fact short of the number stands for `missingHundredths`. */
export interface LeastAmounts {
  readonly count: number;
  readonly missingHundredths: number;
}

/**
 * `session` comes with attendance facts only, which are shown only when their session applies to the teacher.
 */
export interface FactReading<F> {
  /**
   * What this fact alone is worth, in hundredths of the item's unit, 0 or more and without the clause's effect;
   * undefined when the clause says nothing about it.
   */
  amountOf(fact: F, session: SessionRow | undefined): number | undefined;
  /** Why the fact is worth `amount` hundredths, in plain Chinese. */
  reasonFor(fact: F, amount: number, session: SessionRow | undefined): string;
}

export interface ClauseFinish {
  /** Undefined: nothing was required of this teacher, so the item does not apply. */
  amount(combined: Fraction, attendance: TeacherAttendance): Fraction | undefined;
  /** What is to be said about it, in plain Chinese; `count` is the number of facts that the clause read. */
  remarks(combined: Fraction, attendance: TeacherAttendance, count: number): string[];
}
