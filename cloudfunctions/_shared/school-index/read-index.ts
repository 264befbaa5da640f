import type { IndexFile } from '@/domain/school-index/index-state';
import { readIndexFile } from './index-files';
import type { IndexKind } from './index-kind';
import { changeIndexState } from './index-states';

/** What an instance of a function keeps at most; a school of 10,000 pieces takes some 12 MB of fingerprints. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/**
 * The reader of one kind of index, which keeps what it read, the one read last at the end: a file is never changed, so what
 * is kept is right for ever. A file that cannot be read is reported to the job and made anew here from all that is stored,
 * which takes seconds and is kept: until the job has written the next file, every instance pays once and finds all the same.
 * Null where all that is stored is too much for that.
 */
export function indexReader<Index>(
  kind: IndexKind<Index>,
): (schoolId: string, file: IndexFile) => Promise<Index | null> {
  const kept = new Map<string, Index>();

  function keep(fileId: string, index: Index): Index {
    kept.delete(fileId);
    kept.set(fileId, index);
    let bytes = [...kept.values()].reduce((sum, one) => sum + kind.sizeOf(one).bytes, 0);
    for (const [oldest, one] of kept) {
      if (bytes <= MOST_KEPT_BYTES || oldest === fileId) break;
      kept.delete(oldest);
      bytes -= kind.sizeOf(one).bytes;
    }
    return index;
  }

  return async (schoolId, file) => {
    const known = kept.get(file.fileId);
    if (known !== undefined) return keep(file.fileId, known);
    const read = await readIndexFile(kind, file);
    if (read !== null) return keep(file.fileId, read);
    await report(kind, schoolId, file);
    if (file.pieces > (kind.inTurns?.mostAtOnce ?? file.pieces)) return null;
    return keep(file.fileId, await kind.build(schoolId));
  };
}

async function report(
  { statesIn }: Pick<IndexKind<unknown>, 'statesIn'>,
  schoolId: string,
  { fileId }: IndexFile,
): Promise<void> {
  await changeIndexState(statesIn, schoolId, (state) =>
    state.file?.fileId !== fileId || state.file.damaged
      ? null
      : { ...state, file: { ...state.file, damaged: true } },
  );
}
