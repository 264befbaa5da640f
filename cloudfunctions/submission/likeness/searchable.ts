import { tailFromMs } from '@/domain/school-index/index-state';
import { decodeIndex, encodeIndex } from '@/domain/submission/likeness/likeness-file';
import {
  buildIndex,
  type FingerprintedPiece,
  type LikenessIndex,
  renewedIndex,
} from '@/domain/submission/likeness/likeness-index';
import type { IndexKind } from '../../_shared/school-index/index-kind';
import { readIndexState } from '../../_shared/school-index/index-states';
import { indexReader } from '../../_shared/school-index/read-index';
import { countFingerprints, readFingerprints } from './fingerprint-store';

/** So many pieces are searched one by one as fast as the index answers. */
const LONGEST_TAIL = 60;

export const likenessIndex: IndexKind<LikenessIndex> = {
  statesIn: 'likenessIndexes',
  folder: '_likeness',
  longestTail: LONGEST_TAIL,
  encode: encodeIndex,
  decode: decodeIndex,
  sizeOf: ({ pieceKeys, hashes, ordinals }) => ({
    entries: pieceKeys.length,
    bytes: hashes.byteLength + ordinals.byteLength,
  }),
  countFrom: countFingerprints,
  build: async (schoolId) => buildIndex(await readFingerprints(schoolId, 0)),
  renew: async (index, schoolId, fromMs) => renewedIndex(index, await readFingerprints(schoolId, fromMs)),
};

const readIndex = indexReader(likenessIndex);

/** All pieces of a school that can be searched at this moment. */
export interface Searchable {
  readonly index: LikenessIndex | null;
  readonly tail: readonly FingerprintedPiece[];
}

/** Two dependent steps warm: where the index lies, then what is newer than it. */
export async function readSearchable(schoolId: string): Promise<Searchable> {
  const state = await readIndexState(likenessIndex.statesIn, schoolId);
  const [index, tail] = await Promise.all([
    state.file === null ? null : readIndex(schoolId, state.file),
    readFingerprints(schoolId, tailFromMs(state)),
  ]);
  return { index, tail };
}
