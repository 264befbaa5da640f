/** One thing that is wrong with a term file, and where: `facts[3].credits`. */
export interface TermFault {
  readonly path: string;
  readonly message: string;
}

/** A JSON object of which nothing is known yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** What a term file's lists hold, each with its place; elements that are no objects are left out. */
export interface RawLists {
  readonly groups: readonly Element[];
  readonly teachers: readonly Element[];
  readonly sessions: readonly Element[];
  readonly facts: readonly Element[];
}

export interface Element {
  /** `facts[3]` */
  readonly path: string;
  readonly raw: Raw;
}
