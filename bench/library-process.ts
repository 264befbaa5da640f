import { readFileSync } from 'node:fs';
import cloud from 'wx-server-sdk';
import { decodeLibrary } from '../src/domain/sharing/library-file';
import { buildLibraryIndex, entriesOf } from '../src/domain/sharing/library-index';
import { searchLibrary } from '../src/domain/sharing/library-search';
import { searchWords } from '../src/domain/sharing/search-words';
import { heldBytes } from './held-bytes';

/** A function's instance as it starts: the SDK, the file, one search. Prints what that took. */
const [indexFile = '', textFile = '', kind] = process.argv.slice(2);
cloud.init();
const text = readFileSync(textFile, 'utf8');
const before = heldBytes();
const bytes = readFileSync(indexFile);
const startedAtMs = performance.now();
const index = decodeLibrary(bytes)!;
const objects = kind === 'objects' ? entriesOf(index) : null;
const loadMs = performance.now() - startedAtMs;
const searchedAtMs = performance.now();
const words = searchWords(text);
const found =
  objects === null
    ? searchLibrary(index, words, {}, () => '').ordinals.length
    : objects.filter(({ title, summary }) => words.every((word) => `${title} ${summary}`.includes(word)))
        .length;
const firstSearchMs = performance.now() - searchedAtMs;
const held = heldBytes() - before - (objects === null ? 0 : bytes.byteLength);
const rebuiltAtMs = performance.now();
if (objects !== null) buildLibraryIndex(objects);
console.info(
  JSON.stringify({
    found,
    loadMs,
    firstSearchMs,
    heldBytes: held,
    buildMs: performance.now() - rebuiltAtMs,
    processBytes: process.resourceUsage().maxRSS * 1024,
    stillThere: objects?.length ?? index.keys.length,
  }),
);
