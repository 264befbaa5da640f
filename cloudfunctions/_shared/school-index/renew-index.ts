import {
  forgotten,
  type IndexState,
  isStale,
  tailFromMs,
  withBegun,
  withFile,
  withoutFiles,
  withTurn,
} from '@/domain/school-index/index-state';
import { now as clock } from '../clock';
import { clearPath, deleteFiles, newIndexPath, readIndexFile, writeIndexFile } from './index-files';
import type { Begun, IndexKind } from './index-kind';
import { changeIndexState, readIndexState } from './index-states';

/** A call has sixty seconds, and other schools wait: what is not read by then is read by the next turn. */
const READING_MS = 30_000;

/**
 * Writes a school's index anew if it has grown old, and says whether it did. Two jobs at once: one has the turn. Cut off
 * anywhere, the old file stands, and the next turn takes away what was left behind. `now`: when the call began.
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
  if (!isStale(state, tail, longestTail, now) || !mayGoOn()) return false;

  const cloudPath = newIndexPath(schoolId, folder);
  const before = await changeIndexState(statesIn, schoolId, (fresh) => withTurn(fresh, cloudPath, now));
  if (before === null) return false;
  if (before.turn !== null) await clearPath(before.turn.cloudPath);
  const { index, place, sinceMs } = await nextIndex(kind, before, now, mayGoOn);
  const written = await writeIndexFile(cloudPath, kind.encode(index));
  const replaced = await changeIndexState(statesIn, schoolId, (fresh) => {
    if (place !== null) return withBegun(fresh, cloudPath, { ...written, place, sinceMs }, now);
    const file = { ...written, pieces: kind.sizeOf(index).entries, upToAtMs: sinceMs, damaged: false };
    return withFile(fresh, cloudPath, file, now);
  });
  if (replaced === null) await deleteFiles([written.fileId]);
  return replaced !== null;

  function mayGoOn(): boolean {
    return clock() - now < READING_MS;
  }
}

/** An index, up to when it holds what was stored, and where to read on when it is not all yet. */
interface NextIndex<Index> {
  readonly index: Index;
  readonly place: string | null;
  readonly sinceMs: number;
}

/** The old index with what is newer; where there is none to be read, all from what is stored, in as many turns as it takes. */
async function nextIndex<Index>(
  kind: IndexKind<Index>,
  state: IndexState,
  now: number,
  mayGoOn: () => boolean,
): Promise<NextIndex<Index>> {
  const { schoolId, file, begun } = state;
  const standing = file === null || file.damaged ? null : await readIndexFile(kind, file);
  if (standing !== null) {
    const index = await kind.renew(standing, schoolId, tailFromMs(state));
    return { index, place: null, sinceMs: now };
  }
  if (kind.inTurns === undefined) return { index: await kind.build(schoolId), place: null, sinceMs: now };
  const soFar = begun === undefined ? null : await readIndexFile(kind, begun);
  const from: Begun<Index> =
    begun === undefined || soFar === null
      ? { index: null, place: null }
      : { index: soFar, place: begun.place };
  const { index, place } = await kind.inTurns.readOn(from, schoolId, mayGoOn);
  return { index, place, sinceMs: soFar === null ? now : (begun?.sinceMs ?? now) };
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
