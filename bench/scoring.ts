import { builtInRuleBook } from '../src/domain/scoring/books/built-in';
import type { TermFile } from '../src/domain/scoring/facts';
import type { RuleBook } from '../src/domain/scoring/rule-book';
import { inMs } from './figures';
import type { BenchResult } from './result';
import { assertSameSums } from './scoring-checks';
import { handSums, standingOf } from './scoring-hand-loop';
import { rulesEngineSums } from './scoring-rules-engine';
import { openSql } from './scoring-sql';
import { termOf } from './scoring-term';
import { type Times, timesOf } from './scoring-times';

const SMALL = 10_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
const TURNS = { [SMALL]: 41, [MIDDLE]: 11, [LARGE]: 5 };
const MOST_BY_HAND = 5;
const MOST_EXPLAINED = 4;
const MOST_GROWTH = 1.5;

const book = builtInRuleBook('plan-110') as RuleBook;

/** A term under plan-110 scored and explained, beside a loop, a query and a rules engine that add up the same facts. */
export async function run(): Promise<BenchResult[]> {
  const small = termOf(SMALL);
  const smallTimes = timesOf(book, small, TURNS[SMALL]);
  const rulesEngine = await besideRulesEngine(small, smallTimes);
  const middleTimes = timesOf(book, termOf(MIDDLE), TURNS[MIDDLE]);
  const large = termOf(LARGE);
  const largeTimes = timesOf(book, large, TURNS[LARGE]);
  return [
    besideHand('a loop that only sums, given the facts that stand', largeTimes.hand, largeTimes),
    besideHand(
      'that loop when it has to find the reversed facts itself, as ours does',
      largeTimes.handFromAll,
      largeTimes,
    ),
    besideUnexplained(largeTimes),
    growth(smallTimes, middleTimes, largeTimes),
    await besideSql(large, largeTimes),
    rulesEngine,
  ];
}

function besideHand(loop: string, hand: number, { ours }: Times): BenchResult {
  const ratio = ours / hand;
  return {
    name: `scoring: ${inEnglish(LARGE)} facts to ranks and bands, beside ${loop}`,
    figure: `${inMs(ours)}, the loop ${inMs(hand)}`,
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

/**
 * Beside the loop that looks at the same: it grows more than in proportion itself once the facts no longer fit a
 * processor's cache.
 */
function growth(small: Times, middle: Times, large: Times): BenchResult {
  const ratio = large.ours / small.ours / (large.handFromAll / small.handFromAll);
  const ours = [small, middle, large].map((times) => inMs(times.ours)).join(', ');
  const hand = [small, middle, large].map((times) => inMs(times.handFromAll)).join(', ');
  return {
    name: `scoring: growth from ${[SMALL, MIDDLE, LARGE].map(inEnglish).join(' over ')} facts`,
    figure: `${ours}; the loop that finds the reversed facts ${hand}`,
    ratio,
    limit: `≤ ${MOST_GROWTH} × the loop’s growth`,
    holds: ratio <= MOST_GROWTH,
  };
}

async function besideSql(file: TermFile, { ours }: Times): Promise<BenchResult> {
  const sql = await openSql(file);
  try {
    const startedAtMs = performance.now();
    const sums = sql.sums();
    const ms = performance.now() - startedAtMs;
    assertSameSums('sql.js', sums, handSums(standingOf(file)));
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
  assertSameSums('json-rules-engine', sums, handSums(standingOf(file)));
  return {
    name: `scoring: json-rules-engine, ${inEnglish(SMALL)} facts (a million would take minutes), sums only`,
    figure: `${inMs(ms)}, ours ${inMs(ours)}`,
    ratio: ours / ms,
    limit: 'for comparison',
    holds: true,
  };
}

function inEnglish(count: number): string {
  return count.toLocaleString('en');
}
