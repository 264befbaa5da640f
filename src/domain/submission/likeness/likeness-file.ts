import { type LikenessIndex, ordinalsFor } from './likeness-index';

/**
 * An index as one file. Its arrays lie in it as they are used, so that a function's instance that starts cold looks at them
 * where they are instead of building anything. Words of 32 bits throughout, in the order of the machine (a file from a
 * machine of the other order is foreign): magic, version, pieces, postings, words of keys, checksum; then the hashes, the
 * ordinals, the keys as JSON.
 */
const MAGIC = 0x4c58_5859;
/** One more whenever the file's shape, the normalising, the hash or the winnowing changes: old files are then built anew. */
const VERSION = 1;
const HEADER_WORDS = 6;
const CHECKSUM_AT = 5;

export function encodeIndex({ pieceKeys, hashes, ordinals }: LikenessIndex): Uint8Array {
  const keys = new TextEncoder().encode(JSON.stringify(pieceKeys));
  const ordinalWords = wordsOf(ordinals.byteLength);
  const keyWords = wordsOf(keys.length);
  const words = new Uint32Array(HEADER_WORDS + hashes.length + ordinalWords + keyWords);
  const bytes = new Uint8Array(words.buffer);
  words.set([MAGIC, VERSION, pieceKeys.length, hashes.length, keyWords]);
  words.set(hashes, HEADER_WORDS);
  const ordinalsAt = 4 * (HEADER_WORDS + hashes.length);
  bytes.set(new Uint8Array(ordinals.buffer, ordinals.byteOffset, ordinals.byteLength), ordinalsAt);
  // Blanks up to the word's end do not disturb JSON.
  bytes.fill(0x20, ordinalsAt + 4 * ordinalWords);
  bytes.set(keys, ordinalsAt + 4 * ordinalWords);
  words[CHECKSUM_AT] = checksumOf(words);
  return bytes;
}

/**
 * The index a file holds; null if the file is damaged, cut short, of another version or no such file at all. The arrays
 * stay in the bytes that were given (unless those lie askew in memory), which must not be changed afterwards.
 */
export function decodeIndex(file: Uint8Array): LikenessIndex | null {
  if (file.byteLength % 4 !== 0 || file.byteLength < 4 * HEADER_WORDS) return null;
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const words = new Uint32Array(buffer, byteOffset, file.byteLength / 4);
  const [magic, version, pieces = 0, postings = 0, keyWords = 0, checksum] = words;
  if (magic !== MAGIC || version !== VERSION) return null;
  const Ordinals = ordinalsFor(pieces);
  const ordinalsAt = HEADER_WORDS + postings;
  const keysAt = ordinalsAt + wordsOf(postings * Ordinals.BYTES_PER_ELEMENT);
  if (keysAt + keyWords !== words.length || checksumOf(words) !== checksum) return null;
  const pieceKeys = keysIn(new Uint8Array(buffer, byteOffset + 4 * keysAt, 4 * keyWords));
  if (pieceKeys?.length !== pieces) return null;
  return {
    pieceKeys,
    hashes: words.subarray(HEADER_WORDS, ordinalsAt),
    ordinals: new Ordinals(buffer as ArrayBuffer, byteOffset + 4 * ordinalsAt, postings),
  };
}

function keysIn(bytes: Uint8Array): string[] | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as string[];
  } catch {
    return null;
  }
}

function wordsOf(bytes: number): number {
  return Math.ceil(bytes / 4);
}

/** FNV-1a by words, of everything but itself. Against accidents, not against forgery: the storage is private. */
function checksumOf(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    if (at !== CHECKSUM_AT) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  }
  return sum >>> 0;
}
