import type { Cohort } from '../people/cohort';
import type { ScoredWork, WorkKind } from '../submission/work-kind';

/** The theme of one month of the term plan, S2-4. */
export interface MonthlyTheme {
  /** `YYYY-MM` */
  readonly month: string;
  readonly title: string;
}

/** A piece of work that whoever is meant owes once, due at a moment of this term. */
export interface Duty {
  readonly dutyId: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly opensAtMs: number;
  readonly dueAtMs: number;
  /** Any of these kinds will do (三类文体); absent: only `kind`, which is the first of them. */
  readonly oneOf?: readonly WorkKind[];
  /** What the rule books read it as; absent: what the built-in kind says. */
  readonly countsAs?: ScoredWork | null;
  /** Absent: everybody. */
  readonly owedBy?: Cohort;
  /** The series it was made with (每周一篇), planned in the app; absent: it came with the term plan's workbook. */
  readonly seriesId?: string;
}

export interface Term {
  readonly schoolId: string;
  /** `2026-1`: school year and half. */
  readonly termId: string;
  /** 2026 学年第一学期 */
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly themes: readonly MonthlyTheme[];
  readonly duties: readonly Duty[];
  /** The one rule book version in force at the term's start. */
  readonly ruleBook: { readonly id: string; readonly version: number };
  /** Hours that the school asks of everybody in this term, in hundredths; null when it sets none. */
  readonly targetHoursHundredths: number | null;
}
