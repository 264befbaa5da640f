/** One kind of index that each school has one file of: where it lies, and how it is made. */
export interface IndexKind<Index> {
  readonly statesIn: 'likenessIndexes' | 'resourceIndexes';
  /** Beside the folders of the school's members. */
  readonly folder: string;
  /** So many newer ones are searched beside the file before it is written anew. */
  readonly longestTail: number;
  readonly encode: (index: Index) => Uint8Array;
  /** Null for a file of another version. */
  readonly decode: (file: Uint8Array) => Index | null;
  readonly sizeOf: (index: Index) => { readonly entries: number; readonly bytes: number };
  /** How many were stored from a moment on; from 0, all. */
  readonly countFrom: (schoolId: string, fromMs: number) => Promise<number>;
  readonly build: (schoolId: string) => Promise<Index>;
  /** For what may be more than a call of the function can read; absent: it never is. */
  readonly inTurns?: {
    /** So many are read at once by whoever finds no file; of more, the job's turns make the next file. */
    readonly mostAtOnce: number;
    /** Reads on from a place (null: from the beginning) for as long as it may; a null place afterwards: that was all. */
    readonly readOn: (
      begun: Begun<Index>,
      schoolId: string,
      mayGoOn: () => boolean,
    ) => Promise<{ readonly index: Index; readonly place: string | null }>;
  };
  /** The index with what was stored from a moment on, as `build` would make it. */
  readonly renew: (index: Index, schoolId: string, fromMs: number) => Promise<Index>;
}

/** What was read of everything, and from where to read on. */
export interface Begun<Index> {
  readonly index: Index | null;
  readonly place: string | null;
}
