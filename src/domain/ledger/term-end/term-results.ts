import type { RuleBook } from '../../scoring/rule-book';
import { bandTitle, fullMarks, type TermResult } from './result';
import { type ChangedResult, resultChanges } from './result-changes';
import type { TermEnd } from './term-end';

export interface ResultsFindings {
  readonly termEnd: TermEnd;
  readonly book: RuleBook;
  /** Of the computation that is shown, and of the one that said something else before it. */
  readonly results: readonly TermResult[];
  readonly previous: readonly TermResult[];
  readonly nameOf: (memberId: string) => string;
  readonly groupNameOf: (groupId: string) => string;
}

/** A thousand lines are about 200 KB, a fifth of what the platform answers with. */
const PEOPLE_A_PART = 1_000;

/** What moved since the computation before; nothing when there was none. */
export function changesOf(
  { computation }: TermEnd,
  previous: readonly TermResult[],
  results: readonly TermResult[],
): ChangedResult[] {
  return computation === null || computation.previous === null ? [] : resultChanges(previous, results);
}

/** A part of one of the two lists. Fits `TermResults` of the contract. */
export function termResultsPart(findings: ResultsFindings, list: 'all' | 'changes', from: number) {
  const { termEnd, book, results, previous } = findings;
  const changes = list === 'changes' ? changesOf(termEnd, previous, results) : [];
  const all = list === 'all' ? results : [];
  const end = from + PEOPLE_A_PART;
  return {
    computedAtMs: termEnd.computation?.computedAtMs ?? null,
    maxHundredths: fullMarks(book),
    bands: (book.ranking?.bands ?? []).map(({ id, title }) => ({ bandId: id as string, title })),
    results: all.slice(from, end).map((result) => resultLine(result, findings)),
    changes: changes.slice(from, end).map((change) => changeLine(change, findings)),
    next: end < all.length + changes.length ? end : null,
  };
}

function resultLine(
  { memberId, groupId, totalHundredths, hoursHundredths, rank, bandId }: TermResult,
  { nameOf, groupNameOf }: ResultsFindings,
) {
  const who = { memberId, name: nameOf(memberId), group: groupNameOf(groupId) };
  return { ...who, totalHundredths, hoursHundredths, rank, bandId };
}

function changeLine({ beforeBand, afterBand, ...change }: ChangedResult, { nameOf, book }: ResultsFindings) {
  return {
    ...change,
    name: nameOf(change.memberId),
    beforeBand: bandTitle(book, beforeBand),
    afterBand: bandTitle(book, afterBand),
  };
}
