import type { TermFile } from '../src/domain/scoring/facts';
import type { RuleBook } from '../src/domain/scoring/rule-book';
import { computeStatements } from '../src/domain/scoring/statement';
import { timed } from './figures';
import { median } from './result';
import { assertSameSums, explainedSum, sumsByEngine, total } from './scoring-checks';
import { handSums, standingOf } from './scoring-hand-loop';

/** Milliseconds, medians of turns taken one after another so that a slow moment hits all alike. */
export interface Times {
  /** The loop over the facts that stand, told which those are. */
  readonly hand: number;
  /** The loop, and finding out which facts stand. */
  readonly handFromAll: number;
  readonly ours: number;
  readonly explained: number;
}

export function timesOf(book: RuleBook, file: TermFile, turns: number): Times {
  const standing = standingOf(file);
  const sums = handSums(standing);
  assertSameSums('our pass', sumsByEngine(book, file), sums);
  const hand: number[] = [];
  const handFromAll: number[] = [];
  const ours: number[] = [];
  const explained: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    hand.push(timed(() => handSums(standing)));
    ours.push(timed(() => computeStatements(book, file)));
    handFromAll.push(timed(() => handSums(standingOf(file))));
    let sum = 0;
    explained.push(
      timed(() => {
        sum = explainedSum(book, file);
      }),
    );
    assertSameSums('our postings', [sum], [total(sums)]);
  }
  return {
    hand: median(hand),
    handFromAll: median(handFromAll),
    ours: median(ours),
    explained: median(explained),
  };
}
