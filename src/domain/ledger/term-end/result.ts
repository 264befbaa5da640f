import type { Group } from '../../people/member';
import type { ItemScore } from '../../scoring/item-score';
import type { Posting } from '../../scoring/postings';
import type { RuleBook } from '../../scoring/rule-book';
import type { Statement } from '../../scoring/statement';
import { termStatements } from '../cohort';
import type { LedgerRecord, Person } from '../record';
import type { TermSettings } from '../term-settings';
import type { ExplanationLines } from '../why';

/**
 * Who is judged, as the roster and the office had it; all of it, so that the same person can be judged again later.
 * Without the name, which lives in the member document alone.
 */
export type Judged = Required<Omit<Person, 'name'>>;

/** One person's result of one computation. */
export interface TermResult
  extends Pick<
    Statement,
    | 'totalHundredths'
    | 'hoursHundredths'
    | 'reportedHoursHundredths'
    | 'rank'
    | 'bandId'
    | 'appraisalPointsHundredths'
  > {
  readonly memberId: string;
  /** The research group that the person was ranked in. */
  readonly groupId: string;
  readonly person: Judged;
  /** In the order of the rule book. */
  readonly items: readonly ItemScore[];
}

/** A posting with what stood behind it, as it is kept for ever. */
export interface KeptPosting extends Posting {
  readonly itemId: string;
  readonly title: string;
  readonly atMs: number;
  readonly evidence: string;
  /** Null where nobody had to approve. */
  readonly approverId: string | null;
}

/** How an item's score came about, as it is kept for ever. */
export interface KeptExplanation extends ExplanationLines {
  readonly itemId: string;
}

/** 考核结果, frozen: one document a member and term, never written again. */
export interface FrozenStatement extends TermResult {
  readonly schoolId: string;
  readonly termId: string;
  readonly ruleBook: { readonly id: string; readonly version: number };
  readonly cutoffAtMs: number;
  readonly postings: readonly KeptPosting[];
  /** Absent from what was frozen before explanations were kept. */
  readonly explanations?: readonly KeptExplanation[];
}

/** Everybody's result from these records, exact, in their order. `groups` and `settings` as of `termStatements`. */
export function termResults(
  book: RuleBook,
  records: readonly LedgerRecord[],
  groups: readonly Group[],
  settings: TermSettings,
  now: number,
): TermResult[] {
  const statements = termStatements(book, records, groups, settings, now);
  return records.map(({ person }, index) => resultOf(person, statements[index]!));
}

function resultOf(person: Person, statement: Statement): TermResult {
  const { memberId, researchGroupId, prepGroupId, joinedMonth, bornMonth, roles } = person;
  const { ranked = true, notApplicable = [] } = person;
  return {
    memberId,
    groupId: statement.groupId,
    person: {
      memberId,
      researchGroupId,
      prepGroupId,
      joinedMonth,
      bornMonth,
      roles,
      ranked,
      notApplicable,
    },
    items: statement.items,
    totalHundredths: statement.totalHundredths,
    hoursHundredths: statement.hoursHundredths,
    reportedHoursHundredths: statement.reportedHoursHundredths,
    rank: statement.rank,
    bandId: statement.bandId,
    appraisalPointsHundredths: statement.appraisalPointsHundredths,
  };
}

/** The people of the book's first band; nobody where the book has none. */
export function bestOf({ ranking }: RuleBook, results: readonly TermResult[]) {
  const best = ranking?.bands[0]?.id;
  return results
    .filter(({ bandId }) => bandId !== null && bandId === best)
    .map(({ memberId, groupId }) => ({ memberId, groupId }));
}

/** 优秀; null for who has no band. */
export function bandTitle({ ranking }: RuleBook, bandId: string | null): string | null {
  return ranking?.bands.find(({ id }) => id === bandId)?.title ?? null;
}

/** What the book's items give together, or the cap of its total. */
export function fullMarks({ items, totalCapHundredths = Number.POSITIVE_INFINITY }: RuleBook): number {
  return Math.min(
    items.reduce((sum, item) => sum + item.maxHundredths, 0),
    totalCapHundredths,
  );
}
