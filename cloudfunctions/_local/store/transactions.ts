import { type DocumentStore, type Replaced, withId } from './document-store';
import { encodeEjson } from './ejson';
import { CloudFault, conflict, duplicateKey } from './fault';
import { LIFETIME_MS, type OpenTransaction, openTransaction } from './open-transaction';
import { type Change, parseRow, type Row } from './rows';
import { updatedDocument } from './semantics';
import type { Tables } from './tables';
import type { Condition, DocumentId, Fields, StoredDocument } from './value';

/** An operation keeps its transaction busy at least this long, as it would on a network. */
const ANSWER_MS = 2;

/** Multi-document transactions as CloudBase keeps them: single documents only, by `_id`. */
export interface Transactions {
  start(): string;
  get(transactionId: string, collection: string, id: DocumentId): Promise<Row | null>;
  insert(transactionId: string, collection: string, documents: readonly Fields[]): Promise<DocumentId[]>;
  update(transactionId: string, collection: string, id: DocumentId, changes: Condition): Promise<number>;
  replace(transactionId: string, collection: string, id: DocumentId, document: Fields): Promise<Replaced>;
  remove(transactionId: string, collection: string, id: DocumentId): Promise<number>;
  commit(transactionId: string): Promise<void>;
  abort(transactionId: string): void;
}

/**
 * Snapshot isolation, first writer wins: a transaction reads the state of its start and its own writes; a write to a
 * document that another open transaction wrote, or that was committed since the start, fails at once with a conflict.
 * Any fault ends the transaction, as in MongoDB. Two operations at once are refused with `TransactionBusy`.
 */
export function createTransactions(tables: Tables, store: DocumentStore, now: () => number): Transactions {
  const open = new Map<string, OpenTransaction>();

  const find = (transactionId: string): OpenTransaction => {
    const transaction = open.get(transactionId);
    if (transaction !== undefined && now() - transaction.startedAtMs <= LIFETIME_MS) return transaction;
    transaction?.end();
    throw new CloudFault(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
        'transaction must be commit or abort in 30 seconds',
    );
  };

  /** Runs one operation, and keeps others out until its answer is under way. */
  const within = async <T>(
    transactionId: string,
    work: (transaction: OpenTransaction) => T | Promise<T>,
  ): Promise<T> => {
    const transaction = find(transactionId);
    if (transaction.busy)
      throw new CloudFault(
        'DATABASE_TRANSACTION_FAIL',
        '[ResourceUnavailable.TransactionBusy] Transaction is busy',
      );
    transaction.busy = true;
    try {
      const result = await work(transaction);
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      return result;
    } catch (error) {
      transaction.end();
      throw error;
    } finally {
      transaction.busy = false;
    }
  };

  const read = (transaction: OpenTransaction, collection: string, id: DocumentId): Row | null => {
    store.catalog.indexesOf(collection);
    const written = transaction.pending.get(keyOf(collection, id));
    if (written === undefined) return store.rows.get(collection, id, transaction.snapshot);
    return written.after === null ? null : parseRow(encodeEjson(written.after));
  };

  const write = (
    transaction: OpenTransaction,
    collection: string,
    id: DocumentId,
    after: StoredDocument | null,
  ): void => {
    const holder = store.locks.holderOf(collection, id);
    if (holder !== null && holder !== transaction) throw conflict();
    const key = keyOf(collection, id);
    const atStart = store.rows.get(collection, id, transaction.snapshot);
    if (holder === null && atStart?.text !== store.rows.get(collection, id)?.text) throw conflict();
    const change = { collection, before: atStart?.document ?? null, after };
    const others = [...transaction.pending].flatMap(([one, pending]) => (one === key ? [] : [pending]));
    store.rows.check([...others, change]);
    store.locks.take(transaction, collection, id);
    transaction.pending.set(key, change);
  };

  return {
    start() {
      const transaction = openTransaction(tables, now(), (ended) => {
        open.delete(ended.id);
        store.locks.release(ended);
      });
      open.set(transaction.id, transaction);
      return transaction.id;
    },
    get: (transactionId, collection, id) =>
      within(transactionId, (transaction) => read(transaction, collection, id)),
    insert: (transactionId, collection, documents) =>
      within(transactionId, (transaction) =>
        documents.map(withId).map((document) => {
          if (read(transaction, collection, document._id) !== null)
            throw duplicateKey(collection, '_id_', { _id: document._id });
          write(transaction, collection, document._id, document);
          return document._id;
        }),
      ),
    update: (transactionId, collection, id, changes) =>
      within(transactionId, (transaction) => {
        const row = read(transaction, collection, id);
        if (row === null) return 0;
        const after = updatedDocument(row.document, changes);
        write(transaction, collection, id, after);
        return encodeEjson(after) === row.text ? 0 : 1;
      }),
    replace: (transactionId, collection, id, document) =>
      within(transactionId, (transaction) => {
        const row = read(transaction, collection, id);
        const after = { _id: id, ...document };
        write(transaction, collection, id, after);
        const updated = row === null || encodeEjson(after) === row.text ? 0 : 1;
        return { updated, upsertedId: row === null ? id : null };
      }),
    remove: (transactionId, collection, id) =>
      within(transactionId, (transaction) => {
        if (read(transaction, collection, id) === null) return 0;
        write(transaction, collection, id, null);
        return 1;
      }),
    commit: (transactionId) =>
      within(transactionId, async (transaction) => {
        const changes = [...transaction.pending.values()].filter(({ before, after }) => before ?? after);
        const apply = (): void => {
          find(transactionId);
          commitChanges(store, changes);
        };
        if (changes.length > 0) await tables.write(apply);
        transaction.end();
      }),
    abort: (transactionId) => find(transactionId).end(),
  };
}

/** Documents cannot have changed under their locks, but a unique value may have been taken meanwhile. */
function commitChanges(store: DocumentStore, changes: readonly Change[]): void {
  try {
    store.rows.apply(changes);
  } catch (error) {
    throw error instanceof CloudFault ? conflict() : error;
  }
}

function keyOf(collection: string, id: DocumentId): string {
  return JSON.stringify([collection, id]);
}
