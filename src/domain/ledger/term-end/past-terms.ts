import type { Member } from '../../people/member';
import type { RuleBook } from '../../scoring/rule-book';
import type { Term } from '../../term/term';
import { bandTitle, type FrozenStatement, fullMarks } from './result';
import type { TermEnd } from './term-end';

type PastTermOf = Pick<Term, 'termId' | 'name' | 'from' | 'to'>;

/** What of a frozen statement a list shows. */
export type StatementSummary = Pick<
  FrozenStatement,
  'termId' | 'ruleBook' | 'totalHundredths' | 'hoursHundredths' | 'bandId'
>;

/** The terms that began before the running one, the latest first. */
export function earlierTerms<Each extends PastTermOf>(
  terms: readonly Each[],
  current: Pick<Term, 'from'> | null,
): Each[] {
  return terms
    .filter(({ from }) => current === null || from < current.from)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}

/** How far the end of a term came. Fits `PastTerm` of the contract. */
export function pastTermView({ termId, name, to }: PastTermOf, termEnd: TermEnd | undefined) {
  return {
    termId,
    termName: name,
    to,
    state: termEnd?.state ?? ('open' as const),
    frozenAtMs: termEnd?.state === 'frozen' ? termEnd.frozenAtMs : null,
  };
}

/**
 * Whether an earlier term is one of this person's: judged in it, or, where nobody was judged for good, at work by then.
 */
export function isOwnTerm(
  { joinedMonth }: Pick<Member, 'joinedMonth'>,
  { to }: PastTermOf,
  termEnd: TermEnd | undefined,
  statement: StatementSummary | undefined,
): boolean {
  return termEnd?.state === 'frozen' ? statement !== undefined : joinedMonth <= to.slice(0, 7);
}

/** One's own frozen result in a line. Fits `PastResult` of the contract. */
export function pastResultLine(statement: StatementSummary, book: RuleBook) {
  const { totalHundredths, hoursHundredths, bandId } = statement;
  return {
    totalHundredths,
    maxHundredths: fullMarks(book),
    hoursHundredths,
    band: bandTitle(book, bandId),
  };
}
