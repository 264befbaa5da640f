import { fingerprintsOf, type Winnowing } from '../src/domain/submission/likeness/fingerprints';
import { buildIndex, type LikenessIndex } from '../src/domain/submission/likeness/likeness-index';
import { searchAll } from '../src/domain/submission/likeness/likeness-search';
import {
  generatedText,
  type Manner,
  seededRandom,
  textCopying,
} from '../src/domain/submission/testing/generated-texts';

const CHARACTERS = 1500;
const SEED = 20261127;

/** Pieces of several terms, the same at every run. */
export function generatedPieces(count: number): string[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, () => generatedText(random, CHARACTERS));
}

/** A new piece, and which of the earlier ones it was copied from. */
export interface NewPiece {
  readonly text: string;
  readonly sourceKey: string | null;
  /** The source's place among the pieces. */
  readonly sourceN: number | null;
}

export function copies(pieces: readonly string[], count: number, manner: Manner, share = 0.3): NewPiece[] {
  const random = seededRandom(SEED + 1);
  return Array.from({ length: count }, () => {
    const n = Math.floor(random() * pieces.length);
    return { text: textCopying(random, pieces[n]!, share, manner), sourceKey: keyOf(n), sourceN: n };
  });
}

export function unrelated(count: number): NewPiece[] {
  const random = seededRandom(SEED + 2);
  return Array.from({ length: count }, () => ({
    text: generatedText(random, CHARACTERS),
    sourceKey: null,
    sourceN: null,
  }));
}

export function indexOf(pieces: readonly string[], winnowing?: Winnowing): LikenessIndex {
  return buildIndex(
    pieces.map((text, n) => ({ pieceKey: keyOf(n), fingerprints: fingerprintsOf(text, winnowing) })),
  );
}

/** Of each new piece: whether its source was found, the share it was found with, and the largest of any other piece. */
export function searchesOf(index: LikenessIndex, newPieces: readonly NewPiece[], winnowing?: Winnowing) {
  return newPieces.map(({ text, sourceKey }) => {
    const query = fingerprintsOf(text, winnowing);
    const all = searchAll(index, [], query, { leastHundredths: 0 }).candidates;
    const others = all.filter(({ pieceKey }) => pieceKey !== sourceKey);
    const named = searchAll(index, [], query).candidates;
    return {
      found: named.some(({ pieceKey }) => pieceKey === sourceKey),
      sourceHundredths: all.find(({ pieceKey }) => pieceKey === sourceKey)?.sharedHundredths ?? 0,
      otherHundredths: others[0]?.sharedHundredths ?? 0,
      falseAlarms: named.filter(({ pieceKey }) => pieceKey !== sourceKey).length,
    };
  });
}

/** As long as the id of a document. */
function keyOf(n: number): string {
  return `xh:2026-1-d${String(n % 40).padStart(2, '0')}:m${String(Math.floor(n / 40)).padStart(6, '0')}`;
}
