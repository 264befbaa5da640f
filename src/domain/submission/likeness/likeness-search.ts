import type { FingerprintedPiece, LikenessIndex } from './likeness-index';

/**
 * Earlier pieces that hold a good share of a new piece's fingerprints: candidates to be read side by side
 * (`matchingPassages`), never a verdict.
 */

export interface LikePiece {
  readonly pieceKey: string;
  /** How many in a hundred of the fingerprints that count this piece holds too. */
  readonly sharedHundredths: number;
}

export interface Likeness {
  /** The most alike first; of equals, by key. */
  readonly candidates: readonly LikePiece[];
  /**
   * How many in a hundred of all fingerprints did not count, being held by very many pieces: a template, or a text that
   * half the school handed in.
   */
  readonly commonHundredths: number;
}

export interface SearchOptions {
  /** Keys never to be found: the piece itself and its earlier versions. */
  readonly without?: ReadonlySet<string>;
  readonly most?: number;
  /** Pieces that hold less are not alike. */
  readonly leastHundredths?: number;
}

/** Unrelated pieces share set phrases; bench/likeness.ts measures how far below this they stay. */
const LEAST_HUNDREDTHS = 8;
/** One or two fingerprints in common say nothing, unless the text has no more. */
const LEAST_SHARED = 3;
const MOST_FOUND = 5;
/** A fingerprint held by more pieces than both of these is a template's or a set phrase's. */
const COMMON_PIECES = 20;
const COMMON_SHARE = 0.01;

/**
 * Searches the index and the pieces that are newer than it. A piece of the tail stands in place of the index's piece with
 * its key, and of a key that is twice in the tail the later one stands. Without an index (`null`) the tail alone is searched.
 */
export function searchAll(
  index: LikenessIndex | null,
  tail: readonly FingerprintedPiece[],
  query: Uint32Array,
  { without = new Set(), most = MOST_FOUND, leastHundredths = LEAST_HUNDREDTHS }: SearchOptions = {},
): Likeness {
  const fresh = new Map(tail.map((piece) => [piece.pieceKey, piece]));
  const replaced = new Set([...fresh.keys(), ...without]);
  for (const key of without) fresh.delete(key);
  const holders = holdersInTail(query, [...fresh.values()]);
  let pieces = fresh.size;
  if (index !== null) pieces += addHoldersInIndex(index, query, replaced, holders);
  const limit = Math.max(COMMON_PIECES, pieces * COMMON_SHARE);
  const telling = holders.filter((keys) => keys.length <= limit);
  const least = Math.max((telling.length * leastHundredths) / 100, Math.min(LEAST_SHARED, telling.length), 1);
  return {
    candidates: [...countsOf(telling)]
      .filter(([, shared]) => shared >= least)
      .sort(([oneKey, one], [otherKey, other]) => other - one || (oneKey < otherKey ? -1 : 1))
      .slice(0, most)
      .map(([pieceKey, shared]) => ({ pieceKey, sharedHundredths: inHundredths(shared, telling.length) })),
    commonHundredths: inHundredths(query.length - telling.length, query.length),
  };
}

/** For each fingerprint of the query the keys of the pieces that hold it. */
function holdersInTail(query: Uint32Array, tail: readonly FingerprintedPiece[]): string[][] {
  const holders = Array.from(query, (): string[] => []);
  const places = new Map(Array.from(query, (hash, place) => [hash, place]));
  for (const { pieceKey, fingerprints } of tail) {
    for (const hash of fingerprints) {
      const place = places.get(hash);
      if (place !== undefined) holders[place]!.push(pieceKey);
    }
  }
  return holders;
}

/** Adds the index's holders, those replaced left out; the number of pieces that were searched. */
function addHoldersInIndex(
  { pieceKeys, hashes, ordinals }: LikenessIndex,
  query: Uint32Array,
  replaced: ReadonlySet<string>,
  holders: readonly string[][],
): number {
  query.forEach((hash, place) => {
    for (let at = firstAtLeast(hashes, hash); hashes[at] === hash; at += 1) {
      const key = pieceKeys[ordinals[at]!]!;
      if (!replaced.has(key)) holders[place]!.push(key);
    }
  });
  const gone = [...replaced].filter((key) => pieceKeys[firstAtLeast(pieceKeys, key)] === key).length;
  return pieceKeys.length - gone;
}

function firstAtLeast<T extends number | string>(sorted: ArrayLike<T>, wanted: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countsOf(holders: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of holders) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function inHundredths(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}
