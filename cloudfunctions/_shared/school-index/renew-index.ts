import {
  forgotten,
  type IndexFile,
  type IndexState,
  isStale,
  tailFromMs,
  withFile,
  withoutFiles,
  withTurn,
} from '@/domain/school-index/index-state';
import { clearPath, deleteFiles, newIndexPath, readIndexFile, writeIndexFile } from './index-files';
import type { IndexKind } from './index-kind';
import { changeIndexState, readIndexState } from './index-states';

/**
 * Writes a school's index anew if it has grown old, and says whether it did. Two jobs at once: one has the turn. Cut off
 * anywhere, the old file stands, and the next turn takes away what was left behind.
 */
export async function renewIndex<Index>(
  kind: IndexKind<Index>,
  schoolId: string,
  now: number,
): Promise<boolean> {
  const { statesIn, folder, longestTail } = kind;
  const state = await readIndexState(statesIn, schoolId);
  await removeForgotten(kind, state, now);
  const tail = await kind.countFrom(schoolId, tailFromMs(state));
  if (!isStale(state, tail, longestTail, now)) return false;

  const cloudPath = newIndexPath(schoolId, folder);
  const before = await changeIndexState(statesIn, schoolId, (fresh) => withTurn(fresh, cloudPath, now));
  if (before === null) return false;
  if (before.turn !== null) await clearPath(before.turn.cloudPath);
  const index = await newIndex(kind, before);
  const written = await writeIndexFile(cloudPath, kind.encode(index));
  const file: IndexFile = { ...written, pieces: kind.sizeOf(index).entries, upToAtMs: now, damaged: false };
  const replaced = await changeIndexState(statesIn, schoolId, (fresh) =>
    withFile(fresh, cloudPath, file, now),
  );
  if (replaced === null) await deleteFiles([file.fileId]);
  return replaced !== null;
}

/** The old index with what is newer; all from what is stored where there is none to be read. */
async function newIndex<Index>(kind: IndexKind<Index>, state: IndexState): Promise<Index> {
  const { schoolId, file } = state;
  const bytes = file === null || file.damaged ? null : await readIndexFile(file);
  const standing = bytes === null ? null : kind.decode(bytes);
  if (standing === null) return kind.build(schoolId);
  return kind.renew(standing, schoolId, tailFromMs(state));
}

async function removeForgotten(
  { statesIn }: Pick<IndexKind<unknown>, 'statesIn'>,
  state: IndexState,
  now: number,
): Promise<void> {
  const fileIds = forgotten(state, now);
  if (fileIds.length === 0) return;
  await deleteFiles(fileIds);
  await changeIndexState(statesIn, state.schoolId, (fresh) => withoutFiles(fresh, fileIds));
}
