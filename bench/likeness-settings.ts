import type { Winnowing } from '../src/domain/submission/likeness/fingerprints';
import { encodeIndex } from '../src/domain/submission/likeness/likeness-file';
import { copies, generatedPieces, indexOf, searchesOf, unrelated } from './likeness-term';
import type { BenchResult } from './result';

const PIECES = 2000;
const SEARCHES = 100;

const others: readonly Winnowing[] = [
  { runLength: 8, window: 16 },
  { runLength: 6, window: 16 },
  { runLength: 12, window: 16 },
  { runLength: 8, window: 8 },
  { runLength: 8, window: 32 },
];

/** Why runs of 8 and windows of 16: what other choices find, mistake and weigh, on fewer pieces. */
export function settingsBeside(): BenchResult[] {
  const pieces = generatedPieces(PIECES);
  const scattered = copies(pieces, SEARCHES, 'scattered');
  const reworded = copies(pieces, SEARCHES, 'reworded');
  const strangers = unrelated(SEARCHES);
  return others.map((winnowing) => {
    const index = indexOf(pieces, winnowing);
    const weakest = searchesOf(index, scattered, winnowing).map((one) => one.sourceHundredths);
    const strongest = searchesOf(index, strangers, winnowing).map((one) => one.otherHundredths);
    const found = searchesOf(index, reworded, winnowing).filter((one) => one.found).length;
    const kilobytes = Math.round(encodeIndex(index).length / 1000).toLocaleString('en');
    return {
      name: `likeness: runs of ${winnowing.runLength}, windows of ${winnowing.window}, ${PIECES.toLocaleString('en')} pieces`,
      figure: `30 % in scattered sentences: weakest ${Math.min(...weakest)} %; unrelated: strongest ${Math.max(...strongest)} %; a word of each changed: ${found} of ${SEARCHES} found; ${kilobytes} KB`,
      limit: 'for comparison',
      holds: true,
    };
  });
}
