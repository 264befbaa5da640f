/**
 * A school's index (of fingerprints, of its library) is one file that a job renews while things are stored. This is where it
 * lies and whose turn it is to renew it: one document a school, changed in transactions only.
 */
export interface IndexState {
  readonly schoolId: string;
  /** Null until the first file stands, which is when there is enough to be found. */
  readonly file: IndexFile | null;
  /** Whose turn it is to write the next file, and where to: whoever is cut off leaves it behind there. */
  readonly turn: { readonly cloudPath: string; readonly sinceMs: number } | null;
  /** Files that instances of the function may still be reading. */
  readonly retired: readonly { readonly fileId: string; readonly sinceMs: number }[];
  /** A file of everything that is more than one turn can read. */
  readonly begun?: BegunIndex;
}

/** What the turns so far have read, and where the next one goes on. */
export interface BegunIndex extends Pick<IndexFile, 'fileId' | 'digest'> {
  readonly place: string;
  /** When the first turn began: what was stored from then on is read again beside the file. */
  readonly sinceMs: number;
}

export interface IndexFile {
  readonly fileId: string;
  /** SHA-256 in hex: what lies there and has another one is not ours. */
  readonly digest: string;
  /** All that was stored before is in it; some stored shortly after may be, too. */
  readonly upToAtMs: number;
  /** How many things it holds. */
  readonly pieces: number;
  /** Somebody could not read it. */
  readonly damaged: boolean;
}

/** Longer than a function may run. */
const TURN_MS = 3 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** What was stored at a moment may become readable so much later. */
const OVERLAP_MS = 2 * 60_000;

export function noIndexYet(schoolId: string): IndexState {
  return { schoolId, file: null, turn: null, retired: [] };
}

/** From when on what is stored is read beside the file. */
export function tailFromMs({ file }: Pick<IndexState, 'file'>): number {
  return file === null ? 0 : storedFromMs(file.upToAtMs);
}

/** From when on what is stored may be missing from what was read at a moment. */
export function storedFromMs(readAtMs: number): number {
  return readAtMs - OVERLAP_MS;
}

/**
 * Whether the file is to be written anew: damaged, with a long tail, or with any after a day. `longestTail`: so many are
 * searched beside the file as fast as the file itself.
 */
export function isStale({ file }: IndexState, tail: number, longestTail: number, now: number): boolean {
  if (file === null) return tail > longestTail;
  return file.damaged || tail > longestTail || (tail > 0 && now - file.upToAtMs >= DAY_MS);
}

/** The state with the turn taken; null while somebody else has it. What that one may have left behind is to be removed first. */
export function withTurn(state: IndexState, cloudPath: string, now: number): IndexState | null {
  if (state.turn !== null && now - state.turn.sinceMs < TURN_MS) return null;
  return { ...state, turn: { cloudPath, sinceMs: now } };
}

/** The state with the new file in the old one's place; null for whoever was so slow that the turn is another's. */
export function withFile(
  state: IndexState,
  cloudPath: string,
  file: IndexFile,
  now: number,
): IndexState | null {
  if (state.turn?.cloudPath !== cloudPath) return null;
  const { begun, ...rest } = state;
  const old = [state.file, begun ?? null].flatMap((one) => (one === null ? [] : [one.fileId]));
  const retired = old.map((fileId) => ({ fileId, sinceMs: now }));
  return { ...rest, file, turn: null, retired: [...state.retired, ...retired] };
}

/** The state with what this turn has read so far, and the turn given back; null as above. */
export function withBegun(
  state: IndexState,
  cloudPath: string,
  begun: BegunIndex,
  now: number,
): IndexState | null {
  if (state.turn?.cloudPath !== cloudPath) return null;
  const old = state.begun === undefined ? [] : [{ fileId: state.begun.fileId, sinceMs: now }];
  return { ...state, begun, turn: null, retired: [...state.retired, ...old] };
}

/** Files that nobody reads any longer, a day after they were replaced. */
export function forgotten({ retired }: IndexState, now: number): string[] {
  return retired.filter(({ sinceMs }) => now - sinceMs >= DAY_MS).map(({ fileId }) => fileId);
}

export function withoutFiles(state: IndexState, fileIds: readonly string[]): IndexState {
  return { ...state, retired: state.retired.filter(({ fileId }) => !fileIds.includes(fileId)) };
}
