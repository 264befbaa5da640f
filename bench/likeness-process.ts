import { readFileSync } from 'node:fs';
import cloud from 'wx-server-sdk';
import { fingerprintsOf } from '../src/domain/submission/likeness/fingerprints';
import { decodeIndex } from '../src/domain/submission/likeness/likeness-file';
import { searchAll } from '../src/domain/submission/likeness/likeness-search';
import { heldBytes } from './held-bytes';
import { bestByMap, mapOf } from './likeness-baselines';
import type { ColdStart } from './likeness-cold';

/** A function's instance as it starts: the SDK, the file, one search. Prints what that took. */
const [indexFile = '', textFile = '', kind] = process.argv.slice(2);
cloud.init();
const text = readFileSync(textFile, 'utf8');
const before = heldBytes();
const bytes = readFileSync(indexFile);

const startedAtMs = performance.now();
const index = decodeIndex(bytes)!;
const map = kind === 'map' ? mapOf(index) : null;
const loadMs = performance.now() - startedAtMs;
const pieces = index.pieceKeys.length;

const searchedAtMs = performance.now();
const best = map
  ? bestByMap(map, pieces, text)
  : (searchAll(index, [], fingerprintsOf(text)).candidates[0]?.pieceKey ?? null);
const firstSearchMs = performance.now() - searchedAtMs;

// A map would be built by the job from the pieces, so the arrays and the file are not counted against it.
const held = heldBytes() - before - (map ? bytes.byteLength : 0);
const start: ColdStart = {
  best,
  loadMs,
  firstSearchMs,
  heldBytes: held,
  processBytes: process.resourceUsage().maxRSS * 1024,
  stillThere: map ? map.size : index.hashes.length,
};
console.info(JSON.stringify(start));
