import { matchingPassages } from '../src/domain/submission/likeness/passages';
import { generatedText, seededRandom, textCopying } from '../src/domain/submission/testing/generated-texts';
import { timed } from './figures';
import { type BenchResult, median } from './result';

const CHARACTERS = 5000;
const TURNS = 15;

/** Beside the table of every pair of characters, which finds the longest passage alone. */
export function passagesTimes(): BenchResult[] {
  const random = seededRandom(5);
  const text = generatedText(random, CHARACTERS);
  const copy = textCopying(random, text, 0.3, 'scattered');
  const [one, short] = ['啊'.repeat(CHARACTERS), '啊'.repeat(CHARACTERS / 2)];
  return [
    beside('two texts, 30 % copied in scattered sentences', copy, text),
    beside('啊 5,000 times beside 啊 2,500 times', one, short),
  ];
}

function beside(what: string, mine: string, theirs: string): BenchResult {
  const ours: number[] = [];
  const table: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    ours.push(timed(() => matchingPassages(mine, theirs)));
    table.push(timed(() => longestByTable(mine, theirs)));
  }
  const ratio = median(ours) / median(table);
  return {
    name: `likeness: the passages of ${what}, 5,000 characters, beside a table of every pair of characters`,
    figure: `${median(ours).toFixed(1)} ms, the table ${median(table).toFixed(1)} ms`,
    ratio,
    limit: '≤ 0.5 × the table',
    holds: ratio <= 0.5,
  };
}

function longestByTable(mine: string, theirs: string): number {
  const row = new Uint16Array(theirs.length + 1);
  let longest = 0;
  for (let one = 0; one < mine.length; one += 1) {
    const code = mine.charCodeAt(one);
    for (let other = theirs.length; other > 0; other -= 1) {
      const length = theirs.charCodeAt(other - 1) === code ? row[other - 1]! + 1 : 0;
      row[other] = length;
      if (length > longest) longest = length;
    }
  }
  return longest;
}
