import type { Path } from '../path';
import type { Field } from './field';

/** A page of the editor: one part of the book, its own fields and the parts within it. */
export interface Part {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly lists: readonly PartList[];
  /** Can be moved and removed: an entry of a list. */
  readonly listed: boolean;
}

export interface PartList {
  readonly title: string;
  /** From the book. */
  readonly path: Path;
  readonly rows: readonly PartRow[];
  /** What can be added here, each with what begins to stand there under a new id. */
  readonly adds: readonly Addition[];
}

export interface PartRow {
  readonly path: Path;
  readonly title: string;
  readonly note: string;
  readonly value?: string;
}

export interface Addition {
  readonly label: string;
  readonly note?: string;
  /** The beginning of the new id. */
  readonly prefix: string;
  readonly begins: (id: string) => Readonly<Record<string, unknown>>;
}
