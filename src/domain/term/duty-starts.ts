import type { Cohort } from '../people/cohort';
import type { DutyRule } from '../scoring/duty-rule';
import type { DutyPeriod, WorkKind } from '../submission/work-kind';

/** A rule of a duties book that a series can be made from. */
export interface DutyStart {
  readonly ruleId: string;
  readonly title: string;
  readonly kinds: readonly WorkKind[];
  readonly owedBy: Cohort;
  readonly per: DutyPeriod;
  /** Null: the source gives no number, the school fills it in. */
  readonly count: number | null;
  /** The words of the source. */
  readonly text: string;
}

export interface DutyStarts {
  readonly starts: readonly DutyStart[];
  /** What the book asks for that nobody hands in as writing: 公开课, 组会. */
  readonly notWriting: readonly string[];
}

/**
 * What of a book's duties can be handed in: each act that the school has a kind of work for, since acts of writing bear the
 * names of their kinds. What groups owe is not one teacher's piece.
 */
export function dutyStarts(rules: readonly DutyRule[], offered: ReadonlySet<string>): DutyStarts {
  const starts: DutyStart[] = [];
  const notWriting: string[] = [];
  for (const { id: ruleId, title, oneOf, cohort: owedBy, per, count, each, text } of rules) {
    const kinds = each === 'teacher' ? oneOf.filter((act) => offered.has(act)) : [];
    if (kinds.length === 0) notWriting.push(title);
    else starts.push({ ruleId, title, kinds, owedBy, per, count, text });
  }
  return { starts, notWriting };
}
