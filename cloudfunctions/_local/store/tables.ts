import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type Database, open, type Transaction } from 'lmdb';
import { createGroupCommit, type GroupCommit } from './group-commit';

/** An ordered table of bytes to text. */
export type Table = Database<string, Buffer>;

/** A frozen view of all tables. */
export type Snapshot = Transaction;

export interface Range {
  readonly start: Buffer;
  readonly end: Buffer;
}

/** The local cloud's database on disk: everything durable is in one lmdb environment, so that one commit covers it all. */
export interface Tables {
  readonly documents: Table;
  readonly indexEntries: Table;
  readonly files: Table;
  readonly settings: Table;
  readonly write: GroupCommit;
  snapshot(): Snapshot;
  close(): Promise<void>;
}

/**
 * Opens the tables in `directory`. A resolved `write` survives kill −9 of the process: the commit is in the file
 * (lmdb's own commit order also survives a power cut without corruption).
 */
export function openTables(directory: string): Tables {
  mkdirSync(directory, { recursive: true });
  const root = open<string, Buffer>({
    path: directory,
    encoding: 'string',
    keyEncoding: 'binary',
    maxDbs: 8,
    // One for every open transaction: a thousand people may act at once.
    maxReaders: 4096,
    noSubdir: false,
  });
  const table = (name: string): Table =>
    root.openDB<string, Buffer>({ name, encoding: 'string', keyEncoding: 'binary' });
  const tables = {
    documents: table('documents'),
    indexEntries: table('indexEntries'),
    files: table('files'),
    settings: table('settings'),
  };
  return {
    ...tables,
    write: createGroupCommit((run) => root.transactionSync(run)),
    snapshot: () => {
      root.resetReadTxn();
      return root.useReadTransaction();
    },
    close: () => root.close(),
  };
}

/** Settings are few and named by words. */
export function settingKey(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}
