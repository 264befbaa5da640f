import type { LibraryIndex } from './library-index';

/**
 * An index as one file: magic, version, length of the head; the head as JSON (tables, keys, how long each array is); then
 * the arrays, each beginning at a multiple of eight bytes, as they are used. In the order of the machine; that nothing of it
 * is damaged is told by the digest that is kept of it.
 */
const MAGIC = 0x4c49_4258;
/** One more whenever the shape, the normalising or the initials change: old files are then built anew. */
const VERSION = 1;
const HEAD_AT = 16;

interface Head {
  readonly keys: readonly string[];
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly lengths: readonly number[];
}

type Numbers = Float64Array | Uint32Array | Uint16Array;

function arraysOf(index: LibraryIndex): Numbers[] {
  const { titles, searchedTitles, titleInitials, summaries, tags, authors } = index;
  const texts = [titles, searchedTitles, titleInitials, summaries];
  return [
    index.atMs,
    ...[...texts, tags, authors].map(({ starts }) => starts),
    ...[tags, authors].map(({ of }) => of),
    ...texts.map(({ units }) => units),
    ...[index.kinds, index.sources, index.subjects, index.stages, index.platforms].map(({ of }) => of),
  ];
}

export function encodeLibrary(index: LibraryIndex): Uint8Array {
  const arrays = arraysOf(index);
  const { kinds, sources, subjects, stages, platforms, tags, authors } = index;
  const head: Head = {
    keys: index.keys,
    tables: {
      kinds: kinds.table,
      sources: sources.table,
      subjects: subjects.table,
      stages: stages.table,
      platforms: platforms.table,
      tags: tags.table,
      authors: authors.table,
    },
    lengths: arrays.map(({ length }) => length),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const arraysAt = eights(HEAD_AT + headBytes.length);
  const size = arrays.reduce((sum, { byteLength }) => sum + eights(byteLength), arraysAt);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, headBytes.length]);
  bytes.set(headBytes, HEAD_AT);
  let at = arraysAt;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += eights(byteLength);
  }
  return bytes;
}

/**
 * The index a file holds; null if it is cut short, of another version or no such file. The arrays stay in the bytes that
 * were given (unless those lie askew in memory), which must not be changed afterwards.
 */
export function decodeLibrary(file: Uint8Array): LibraryIndex | null {
  if (file.byteLength < HEAD_AT || file.byteLength % 8 !== 0) return null;
  const { buffer, byteOffset } = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const [magic, version, headLength = 0] = new Uint32Array(buffer, byteOffset, 3);
  if (magic !== MAGIC || version !== VERSION || HEAD_AT + headLength > file.byteLength) return null;
  const head = headIn(new Uint8Array(buffer, byteOffset + HEAD_AT, headLength));
  if (head === null) return null;
  const { keys, tables, lengths } = head;
  let at = eights(HEAD_AT + headLength);
  const take = <One>(Kind: ArrayKind<One>): One => {
    const length = lengths[taken] ?? 0;
    const array = new Kind(buffer as ArrayBuffer, byteOffset + at, length);
    at += eights(length * Kind.BYTES_PER_ELEMENT);
    taken += 1;
    return array;
  };
  let taken = 0;
  if (sizeOf(lengths) !== file.byteLength - at) return null;
  const atMs = take(Float64Array);
  const starts = Array.from({ length: 6 }, () => take(Uint32Array));
  const lists = Array.from({ length: 2 }, () => take(Uint32Array));
  const units = Array.from({ length: 4 }, () => take(Uint16Array));
  const choices = Array.from({ length: 5 }, () => take(Uint16Array));
  const text = (n: number) => ({ units: units[n]!, starts: starts[n]! });
  const choice = (name: string, n: number) => ({ table: tables[name] ?? [], of: choices[n]! });
  const list = (name: string, n: number) => ({
    table: tables[name] ?? [],
    of: lists[n]!,
    starts: starts[4 + n]!,
  });
  return {
    keys,
    atMs,
    titles: text(0),
    searchedTitles: text(1),
    titleInitials: text(2),
    summaries: text(3),
    kinds: choice('kinds', 0),
    sources: choice('sources', 1),
    subjects: choice('subjects', 2),
    stages: choice('stages', 3),
    platforms: choice('platforms', 4),
    tags: list('tags', 0),
    authors: list('authors', 1),
  };
}

interface ArrayKind<One> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): One;
}

/** Bytes of an element of each array, in their order. */
const ELEMENT_BYTES = [8, ...Array<number>(8).fill(4), ...Array<number>(9).fill(2)];

function sizeOf(lengths: readonly number[]): number {
  if (lengths.length !== ELEMENT_BYTES.length) return Number.NaN;
  return lengths.reduce((sum, length, n) => sum + eights(length * ELEMENT_BYTES[n]!), 0);
}

function headIn(bytes: Uint8Array): Head | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Head;
  } catch {
    return null;
  }
}

function eights(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
