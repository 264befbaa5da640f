import { explainStatements } from '../src/domain/scoring/explain';
import type { TermFile } from '../src/domain/scoring/facts';
import { prepareBook } from '../src/domain/scoring/prepared-book';
import type { RuleBook } from '../src/domain/scoring/rule-book';
import { tallyFacts } from '../src/domain/scoring/tally';

/** What our pass gathers, in the columns of `handSums`. */
export function sumsByEngine(book: RuleBook, file: TermFile): Float64Array {
  const prepared = prepareBook(book);
  const sums = new Float64Array(file.teachers.length * prepared.items.length);
  tallyFacts(prepared, file).forEach((tally, row) => {
    prepared.items.forEach(({ clauses }, item) => {
      for (const each of clauses) {
        const { numerator, denominator } = tally.combined(each);
        const times = each.clause.combine === 'average' ? tally.countOf(each) : 1;
        const amount = (numerator * times) / denominator;
        sums[row * prepared.items.length + item]! += each.clause.effect === 'add' ? amount : -amount;
      }
    });
  });
  return sums;
}

/** Explains every teacher and adds up the amounts of all postings. */
export function explainedSum(book: RuleBook, file: TermFile): number {
  let sum = 0;
  for (const { postings } of explainStatements(book, file)) for (const { amount } of postings) sum += amount;
  return sum;
}

export function total(sums: Float64Array): number {
  return sums.reduce((sum, each) => sum + each, 0);
}

/** So that nobody's speed is measured at getting it wrong. Sums are in hundredths and whole. */
export function assertSameSums(whose: string, sums: ArrayLike<number>, expected: ArrayLike<number>): void {
  for (let index = 0; index < expected.length; index += 1) {
    if (Math.abs(sums[index]! - expected[index]!) > 1e-6)
      throw new Error(`${whose}: ${sums[index]} instead of ${expected[index]} at ${index}`);
  }
}
