import { BREAK_CODE, normalise } from './normalised-text';

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every 16 neighbouring runs of 8 characters the one with the smallest
 * hash is kept. Two texts that share 23 characters in a row (8 + 16 − 1) therefore share a fingerprint for certain, while
 * only about two runs in 17 are stored. bench/likeness-settings.ts measures other choices beside this one.
 */
export interface Winnowing {
  /** Characters of one run. Longer than a common phrase, shorter than a sentence. */
  readonly runLength: number;
  /** Neighbouring runs of which one is kept. */
  readonly window: number;
}

export const winnowing: Winnowing = { runLength: 8, window: 16 };

/**
 * The fingerprints of a text: sorted, each once. Texts too short for a window still have one as soon as they have one run;
 * shorter ones have none. Runs never reach over a part's end.
 */
export function fingerprintsOf(text: string, { runLength, window } = winnowing): Uint32Array {
  const { codes } = normalise(text);
  const kept = new Set<number>();
  let from = 0;
  while (from < codes.length) {
    const breakAt = codes.indexOf(BREAK_CODE, from);
    const to = breakAt < 0 ? codes.length : breakAt;
    keepSmallest(runHashes(codes.subarray(from, to), runLength), window, kept);
    from = to + 1;
  }
  return Uint32Array.from(kept).sort();
}

/** Odd, so that no information is lost when it multiplies. */
const BASE = 0x9e3779b1;

/** A hash for every run, each made from the one before by taking a character off and one on. */
function runHashes(codes: Uint32Array, runLength: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, codes.length - runLength + 1));
  let highest = 1;
  for (let place = 0; place < runLength; place += 1) highest = Math.imul(highest, BASE);
  let rolling = 0;
  for (let at = 0; at < codes.length; at += 1) {
    rolling = Math.imul(rolling, BASE) + mixed(codes[at]!);
    if (at >= runLength) rolling -= Math.imul(highest, mixed(codes[at - runLength]!));
    rolling |= 0;
    if (at >= runLength - 1) hashes[at - runLength + 1] = mixed(rolling);
  }
  return hashes;
}

/** Murmur3's last step: neighbouring numbers become unrelated ones, and different ones stay different. */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Adds the smallest hash of each window; of equal ones the last, which stays the smallest for longest. */
function keepSmallest(hashes: Uint32Array, window: number, kept: Set<number>): void {
  const size = Math.min(window, hashes.length);
  let smallestAt = -1;
  for (let end = size - 1; end < hashes.length && size > 0; end += 1) {
    const start = end - size + 1;
    if (smallestAt < start) {
      smallestAt = start;
      for (let at = start + 1; at <= end; at += 1) if (hashes[at]! <= hashes[smallestAt]!) smallestAt = at;
    } else if (hashes[end]! <= hashes[smallestAt]!) smallestAt = end;
    kept.add(hashes[smallestAt]!);
  }
}
