import type { TeacherAttendance } from '../attendance';
import type { Fraction } from '../exact';
import type { FactKind, ScoringFact } from '../facts';
import type { SessionRow } from '../session-table';

/**
 * A clause made ready to meet facts. One rule serves both the fast pass over a whole school's facts and the
 * explanation of one teacher's, so the two can never tell different stories.
 */
export interface ClauseRule {
  /** The kinds of facts that are shown to this rule; no others are. */
  readonly reads: readonly FactKind[];
  /**
   * What this fact alone is worth, in hundredths of the clause's unit, 0 or more and without the clause's effect;
   * undefined when the clause says nothing about it. `session` comes with attendance facts only, which are shown
   * only when their session applies to the teacher.
   */
  amountOf(fact: ScoringFact, session: SessionRow | undefined): number | undefined;
  /** Why the fact is worth `amount` hundredths, in plain Chinese. */
  reasonFor(fact: ScoringFact, session: SessionRow | undefined, amount: number): string;
  /** Present when the combined amount is still to be seen in the light of the teacher's whole attendance. */
  readonly finish?: ClauseFinish;
}

export interface ClauseFinish {
  /** Undefined: nothing was required of this teacher, so the item does not apply. */
  amount(combined: Fraction, attendance: TeacherAttendance): Fraction | undefined;
  /** What is to be said about it, in plain Chinese. */
  remarks(combined: Fraction, attendance: TeacherAttendance): string[];
}
