import { fingerprintsOf } from '../src/domain/submission/likeness/fingerprints';
import { decodeIndex, encodeIndex } from '../src/domain/submission/likeness/likeness-file';
import type { LikenessIndex } from '../src/domain/submission/likeness/likeness-index';
import { searchAll } from '../src/domain/submission/likeness/likeness-search';
import { inMb, inMs, percentile95, timed } from './figures';
import { bestByMap, mapOf, mostSentencesByScan } from './likeness-baselines';
import { submitTimes } from './likeness-cloud';
import { coldStarts } from './likeness-cold';
import { passagesTimes } from './likeness-passages';
import { settingsBeside } from './likeness-settings';
import { copies, generatedPieces, indexOf, type NewPiece, searchesOf, unrelated } from './likeness-term';
import { type BenchResult, median } from './result';

const PIECES = 10_000;
const SEARCHES = 300;
const SCANS = 15;
const MOST_SEARCH_MS = 200;
const LEAST_RECALL = 0.95;
const MOST_PROCESS_BYTES = 256 * 1024 * 1024;
const OF_PIECES = `${PIECES.toLocaleString('en')} pieces of 1,500 characters`;

/** A new piece searched for in ten thousand earlier ones, beside a map of lists and beside looking for its sentences. */
export async function run(): Promise<BenchResult[]> {
  const pieces = generatedPieces(PIECES);
  const index = indexOf(pieces);
  const file = encodeIndex(index);
  const searched = copies(pieces, SEARCHES, 'scattered');
  return [
    ...(await besideMap(file, searched)),
    warm(index, pieces, searched),
    recall(index, 'in one block', copies(pieces, SEARCHES, 'block'), LEAST_RECALL),
    recall(index, 'in scattered sentences', searched, LEAST_RECALL),
    recall(index, 'and one word of each sentence changed', copies(pieces, SEARCHES, 'reworded'), null),
    recall(index, 'and two words of each sentence changed', copies(pieces, SEARCHES, 'rewordedTwice'), null),
    recall(
      index,
      'all of it, one word of each sentence changed',
      copies(pieces, SEARCHES, 'reworded', 1),
      null,
    ),
    recall(index, 'all of it, two words of each changed', copies(pieces, SEARCHES, 'rewordedTwice', 1), null),
    falseAlarms(index, unrelated(SEARCHES)),
    ...passagesTimes(),
    ...(await submitTimes(pieces)),
    ...settingsBeside(),
  ];
}

/** Ours, the map and the scan take turns on the same new pieces; fingerprinting the new piece is part of ours and the map's. */
function warm(index: LikenessIndex, pieces: readonly string[], searched: readonly NewPiece[]): BenchResult {
  const map = mapOf(index);
  const times = { ours: [] as number[], map: [] as number[], scan: [] as number[] };
  searched.forEach(({ text }, n) => {
    times.ours.push(timed(() => searchAll(index, [], fingerprintsOf(text))));
    times.map.push(timed(() => bestByMap(map, pieces.length, text)));
    if (n < SCANS) times.scan.push(timed(() => mostSentencesByScan(pieces, text)));
  });
  const late = percentile95(times.ours);
  return {
    name: `likeness: a search among ${OF_PIECES}, warm, beside looking for 20 of its sentences in every text`,
    figure: `${inMs(median(times.ours))} (95 %: ${inMs(late)}); the same index as a Map ${inMs(median(times.map))} (95 %: ${inMs(percentile95(times.map))}); sentences ${inMs(median(times.scan))}`,
    ratio: median(times.ours) / median(times.scan),
    limit: `≤ ${MOST_SEARCH_MS} ms`,
    holds: late <= MOST_SEARCH_MS,
  };
}

async function besideMap(file: Uint8Array, [first]: readonly NewPiece[]): Promise<BenchResult[]> {
  if (decodeIndex(file) === null) throw new Error('the file of the index is not read back');
  const { arrays, map } = await coldStarts(file, first!.text);
  for (const { best } of [arrays, map])
    if (best !== first!.sourceKey) throw new Error(`a fresh process found ${best}, not ${first!.sourceKey}`);
  return [
    {
      name: `likeness: memory of the index of ${OF_PIECES} in a fresh process, beside a Map`,
      figure: `${inMb(arrays.heldBytes)} (file ${inMb(file.length)}), the Map ${inMb(map.heldBytes)}; whole process with the SDK at most ${inMb(arrays.processBytes)}, with the Map ${inMb(map.processBytes)}`,
      ratio: arrays.heldBytes / map.heldBytes,
      limit: '< 256 MB whole process',
      holds: arrays.processBytes < MOST_PROCESS_BYTES,
    },
    {
      name: 'likeness: the index’s file read into a fresh process until it can be searched, beside a Map made of it',
      figure: `${inMs(arrays.loadMs)} and the first search ${inMs(arrays.firstSearchMs)}; the Map ${inMs(map.loadMs)} and ${inMs(map.firstSearchMs)}`,
      ratio: arrays.loadMs / map.loadMs,
      limit: 'reported',
      holds: true,
    },
  ];
}

function recall(
  index: LikenessIndex,
  how: string,
  searched: readonly NewPiece[],
  least: number | null,
): BenchResult {
  const searches = searchesOf(index, searched);
  const share = searches.filter(({ found }) => found).length / searches.length;
  const shares = searches.map(({ sourceHundredths }) => sourceHundredths);
  const what = how.startsWith('all') ? `copied ${how}` : `30 % copied ${how}`;
  return {
    name: `likeness: ${what}, found among ${OF_PIECES}`,
    figure: `${share.toFixed(3)} of ${searches.length} found; shared fingerprints ${Math.min(...shares)}–${Math.max(...shares)} %, median ${median(shares)} %`,
    limit: least === null ? 'reported' : `≥ ${least}`,
    holds: least === null || share >= least,
  };
}

function falseAlarms(index: LikenessIndex, searched: readonly NewPiece[]): BenchResult {
  const searches = searchesOf(index, searched);
  const alarmed = searches.filter((one) => one.falseAlarms > 0).length;
  const strongest = Math.max(...searches.map(({ otherHundredths }) => otherHundredths));
  return {
    name: `likeness: unrelated texts of the same phrases, taken for like among ${OF_PIECES}`,
    figure: `${alarmed} of ${searches.length}; the likest shares ${strongest} % of its fingerprints`,
    limit: '≤ 1 in 100',
    holds: alarmed * 100 <= searches.length,
  };
}
