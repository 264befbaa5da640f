import { fingerprintsOf } from '../src/domain/submission/likeness/fingerprints';
import type { LikenessIndex } from '../src/domain/submission/likeness/likeness-index';
import { sentencesOf } from '../src/domain/submission/testing/generated-texts';

/** The index as one writes it down without thinking of memory: a list of keys for each fingerprint. */
export type MapIndex = Map<number, string[]>;

export function mapOf({ pieceKeys, hashes, ordinals }: LikenessIndex): MapIndex {
  const map: MapIndex = new Map();
  hashes.forEach((hash, at) => {
    const key = pieceKeys[ordinals[at]!]!;
    const keys = map.get(hash);
    if (keys) keys.push(key);
    else map.set(hash, [key]);
  });
  return map;
}

/** The piece that shares the most fingerprints, those of very many pieces left out. */
export function bestByMap(map: MapIndex, pieces: number, text: string): string | null {
  const counts = new Map<string, number>();
  for (const hash of fingerprintsOf(text)) {
    const keys = map.get(hash) ?? [];
    if (keys.length > Math.max(20, pieces / 100)) continue;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [key, count] of counts) if (best === null || count > counts.get(best)!) best = key;
  return best;
}

const SAMPLED = 20;

/** Looks for twenty sentences of the text in every piece; how many of them the likeliest piece holds. */
export function mostSentencesByScan(pieces: readonly string[], text: string): number {
  const sentences = sentencesOf(text);
  const step = Math.max(1, Math.floor(sentences.length / SAMPLED));
  const sampled = sentences.filter((_, n) => n % step === 0).slice(0, SAMPLED);
  return pieces.reduce(
    (most, piece) => Math.max(most, sampled.filter((sentence) => piece.includes(sentence)).length),
    0,
  );
}
