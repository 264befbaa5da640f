import type { ResearchGroup } from '../facts';
import type { RuleBook } from '../rule-book';
import type { FindingCode } from './finding-code';

/** One thing about a rule book that the office should know before adopting it. */
export interface Finding {
  readonly code: FindingCode;
  /**
   * `error`: the book cannot be adopted like this, because nobody can say what it means. `warning`: it can, and somebody
   * will be surprised. `information`: unusual, nothing more.
   */
  readonly severity: 'error' | 'warning' | 'information';
  /** Where: `ranking.bands.1.toHundredths`. */
  readonly path: string;
  /** In plain Chinese. */
  readonly message: string;
  readonly suggestion: Suggestion | null;
}

/** What would settle a finding. */
export interface Suggestion {
  /** In plain Chinese. */
  readonly text: string;
  readonly change: readonly Replacement[];
}

/** What stands at a path of the book is to be replaced by a value. */
export interface Replacement {
  readonly path: string;
  readonly value: unknown;
}

/** What the linter is told of the school, beside the book. */
export interface LintContext {
  readonly groups?: readonly GroupSize[];
}

export interface GroupSize extends ResearchGroup {
  readonly rankedTeachers: number;
}

export type Check = (book: RuleBook, context: LintContext) => Finding[];
