/**
 * Which piece holds which fingerprint, in two arrays of numbers: ten thousand pieces of 1,500 characters are some ten
 * megabytes, where a Map of lists takes hundreds. An index is built by a job and never changed; what is newer than it is
 * handed to the search beside it (`searchAll`).
 */

export interface FingerprintedPiece {
  /** Names one version of a piece for as long as it is searched for, such as its document's id. */
  readonly pieceKey: string;
  /** As `fingerprintsOf` gave them. */
  readonly fingerprints: Uint32Array;
}

export interface LikenessIndex {
  /** Sorted, each once; a piece's ordinal is its place here. */
  readonly pieceKeys: readonly string[];
  /** One entry for each fingerprint of each piece, sorted by fingerprint, then by ordinal. */
  readonly hashes: Uint32Array;
  readonly ordinals: Ordinals;
}

export type Ordinals = Uint16Array | Uint32Array;

/** Ordinals take two bytes as long as they fit. */
export function ordinalsFor(pieces: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return pieces <= 0x10000 ? Uint16Array : Uint32Array;
}

/** A hash and an ordinal are sorted as one number, exact in the 53 bits of a double. */
const MOST_PIECES = 2 ** 21;

/**
 * The index of these pieces, the same in whatever order they come. Of a key given twice the later one stands.
 *
 * @throws RangeError beyond 2,097,152 pieces.
 */
export function buildIndex(pieces: Iterable<FingerprintedPiece>): LikenessIndex {
  const byKey = new Map<string, Uint32Array>();
  for (const { pieceKey, fingerprints } of pieces) byKey.set(pieceKey, fingerprints);
  if (byKey.size > MOST_PIECES) throw new RangeError(`${byKey.size} pieces, the index holds ${MOST_PIECES}`);
  const pieceKeys = [...byKey.keys()].sort();
  const sorted = sortedPostings(pieceKeys.map((key) => byKey.get(key)!));
  const hashes = new Uint32Array(sorted.length);
  const ordinals = new (ordinalsFor(pieceKeys.length))(sorted.length);
  for (let at = 0; at < sorted.length; at += 1) {
    hashes[at] = Math.floor(sorted[at]! / MOST_PIECES);
    ordinals[at] = sorted[at]! % MOST_PIECES;
  }
  return { pieceKeys, hashes, ordinals };
}

function sortedPostings(fingerprints: readonly Uint32Array[]): Float64Array {
  const sorted = new Float64Array(fingerprints.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  fingerprints.forEach((hashes, ordinal) => {
    for (const hash of hashes) {
      sorted[at] = hash * MOST_PIECES + ordinal;
      at += 1;
    }
  });
  return sorted.sort();
}

/**
 * The index with newer pieces in place of their older versions and without those taken away, as `buildIndex` would give
 * it: a job renews its file from the file itself and need not read every piece again.
 */
export function renewedIndex(
  index: LikenessIndex,
  newer: readonly FingerprintedPiece[],
  without: ReadonlySet<string> = new Set(),
): LikenessIndex {
  const pieces = [...piecesOf(index), ...newer];
  return buildIndex(pieces.filter(({ pieceKey }) => !without.has(pieceKey)));
}

function piecesOf({ pieceKeys, hashes, ordinals }: LikenessIndex): FingerprintedPiece[] {
  const sizes = new Uint32Array(pieceKeys.length);
  for (const ordinal of ordinals) sizes[ordinal]! += 1;
  const pieces = pieceKeys.map((pieceKey, ordinal) => ({
    pieceKey,
    fingerprints: new Uint32Array(sizes[ordinal]!),
  }));
  sizes.fill(0);
  for (let at = 0; at < hashes.length; at += 1) {
    const ordinal = ordinals[at]!;
    pieces[ordinal]!.fingerprints[sizes[ordinal]!] = hashes[at]!;
    sizes[ordinal]! += 1;
  }
  return pieces;
}
