import { builtInRuleBook } from '../src/domain/scoring/books/built-in';
import type { TermFile } from '../src/domain/scoring/facts';
import type { RuleBook } from '../src/domain/scoring/rule-book';
import { computeStatements } from '../src/domain/scoring/statement';
import { type BenchResult, median } from './result';
import { assertSameSums, explainedSum, sumsByEngine, total } from './scoring-checks';
import { handSums } from './scoring-hand-loop';
import { rulesEngineSums } from './scoring-rules-engine';
import { openSql } from './scoring-sql';
import { termOf } from './scoring-term';

const SMALL = 10_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
const TURNS = { [SMALL]: 41, [MIDDLE]: 11, [LARGE]: 5 };
const MOST_BY_HAND = 5;
const MOST_EXPLAINED = 4;
const MOST_GROWTH = 1.5;

const book = builtInRuleBook('plan-110') as RuleBook;

/** Milliseconds, medians of turns taken one after another so that a slow moment hits all alike. */
interface Times {
  readonly hand: number;
  readonly ours: number;
  readonly explained: number;
}

/** A term under plan-110 scored and explained, beside a loop, a query and a rules engine that add up the same facts. */
export async function run(): Promise<BenchResult[]> {
  const small = termOf(SMALL);
  const smallTimes = timesOf(small, TURNS[SMALL]);
  const rulesEngine = await besideRulesEngine(small, smallTimes);
  const middleTimes = timesOf(termOf(MIDDLE), TURNS[MIDDLE]);
  const large = termOf(LARGE);
  const largeTimes = timesOf(large, TURNS[LARGE]);
  return [
    besideHand(largeTimes),
    besideUnexplained(largeTimes),
    growth(smallTimes, middleTimes, largeTimes),
    await besideSql(large, largeTimes),
    rulesEngine,
  ];
}

function timesOf(file: TermFile, turns: number): Times {
  const sums = handSums(file);
  assertSameSums('our pass', sumsByEngine(book, file), sums);
  assertSameSums('our postings', [explainedSum(book, file)], [total(sums)]);
  const hand: number[] = [];
  const ours: number[] = [];
  const explained: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    hand.push(timed(() => handSums(file)));
    ours.push(timed(() => computeStatements(book, file)));
    explained.push(timed(() => explainedSum(book, file)));
  }
  return { hand: median(hand), ours: median(ours), explained: median(explained) };
}

function timed(act: () => unknown): number {
  const startedAtMs = performance.now();
  act();
  return performance.now() - startedAtMs;
}

function besideHand({ hand, ours }: Times): BenchResult {
  const ratio = ours / hand;
  return {
    name: `scoring: ${inEnglish(LARGE)} facts in one pass, to ranks and bands`,
    figure: `${inMs(ours)}, a loop that only sums ${inMs(hand)}`,
    ratio,
    limit: `≤ ${MOST_BY_HAND} × the loop`,
    holds: ratio <= MOST_BY_HAND,
  };
}

function besideUnexplained({ ours, explained }: Times): BenchResult {
  const ratio = explained / ours;
  return {
    name: `scoring: ${inEnglish(LARGE)} facts, every teacher explained to the last posting and its words`,
    figure: `${inMs(explained)}, without ${inMs(ours)}`,
    ratio,
    limit: `≤ ${MOST_EXPLAINED} × without`,
    holds: ratio <= MOST_EXPLAINED,
  };
}

/** Beside the loop, which grows more than in proportion itself once the facts no longer fit a processor's cache. */
function growth(small: Times, middle: Times, large: Times): BenchResult {
  const ratio = large.ours / small.ours / (large.hand / small.hand);
  const ours = [small, middle, large].map((times) => inMs(times.ours)).join(', ');
  const hand = [small, middle, large].map((times) => inMs(times.hand)).join(', ');
  return {
    name: `scoring: growth from ${[SMALL, MIDDLE, LARGE].map(inEnglish).join(' over ')} facts`,
    figure: `${ours}; the loop ${hand}`,
    ratio,
    limit: `≤ ${MOST_GROWTH} × the loop’s growth`,
    holds: ratio <= MOST_GROWTH,
  };
}

async function besideSql(file: TermFile, { ours }: Times): Promise<BenchResult> {
  const sql = await openSql(file);
  try {
    assertSameSums('sql.js', sql.sums(), handSums(file));
    const ms = median([timed(() => sql.sums()), timed(() => sql.sums()), timed(() => sql.sums())]);
    return {
      name: `scoring: GROUP BY in sql.js over ${inEnglish(LARGE)} facts, loaded and indexed beforehand, sums only`,
      figure: `${inMs(ms)}, ours ${inMs(ours)}`,
      ratio: ours / ms,
      limit: 'for comparison',
      holds: true,
    };
  } finally {
    sql.close();
  }
}

async function besideRulesEngine(file: TermFile, { ours }: Times): Promise<BenchResult> {
  const startedAtMs = performance.now();
  const sums = await rulesEngineSums(file);
  const ms = performance.now() - startedAtMs;
  assertSameSums('json-rules-engine', sums, handSums(file));
  return {
    name: `scoring: json-rules-engine, ${inEnglish(SMALL)} facts (more would take minutes), sums only`,
    figure: `${inMs(ms)}, ours ${inMs(ours)}`,
    ratio: ours / ms,
    limit: 'for comparison',
    holds: true,
  };
}

function inMs(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en')} ms`;
}

function inEnglish(count: number): string {
  return count.toLocaleString('en');
}
