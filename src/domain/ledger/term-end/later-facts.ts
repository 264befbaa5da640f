import { type Titles, titledEntries } from '../entries';
import type { Fact } from '../fact';

/**
 * What was recorded after the cut-off, newest first: listed, not counted. `facts` may hold earlier ones too, so that a
 * reversal finds the title of what it reversed. Fits `TermEndView` of the contract.
 */
export function laterFacts(
  facts: readonly Fact[],
  cutoffAtMs: number,
  titles: Titles,
  nameOf: (memberId: string) => string,
) {
  return titledEntries(facts, titles)
    .filter(({ fact }) => fact.recordedAtMs > cutoffAtMs)
    .map(({ fact, title }) => {
      const { factId, memberId, recordedAtMs } = fact;
      return { factId, name: nameOf(memberId), title, recordedAtMs };
    });
}
