import { database, type SdkTransaction } from './cloud';
import type { CollectionName } from './collections';
import type { Stored } from './documents';
import { isTransactionConflict, isTransactionGone } from './errors';

const ATTEMPTS = 6;
const ROLLBACKS = 3;

/** What a transaction may hold: single documents, one after another, never a `where()` (it would run outside). */
export interface Transaction {
  get<T>(collection: CollectionName, id: string): Promise<Stored<T> | null>;
  add<T extends object>(collection: CollectionName, id: string, document: T): Promise<void>;
  replace<T extends object>(collection: CollectionName, id: string, document: T): Promise<void>;
  update(collection: CollectionName, id: string, changes: Readonly<Record<string, unknown>>): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

/**
 * Runs `work` in one transaction and commits what it wrote; a conflict starts `work` anew from fresh reads, with a pause
 * that grows. Everything else that `work` throws is rolled back and thrown on.
 */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const sdk = await database.startTransaction();
    try {
      const result = await work(wrap(sdk));
      await sdk.commit();
      return result;
    } catch (error) {
      await rollBack(sdk, error);
      if (!isTransactionConflict(error) || attempt === ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
}

/**
 * Ends a transaction that failed. One that is not ended keeps what it wrote from everybody for its 30 seconds, so a
 * rollback that fails too is tried again; what was to be told is the first error, never this one.
 */
async function rollBack(sdk: SdkTransaction, reason: unknown): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sdk.rollback(reason);
      return;
    } catch (error) {
      if (isTransactionGone(error) || attempt === ROLLBACKS) return;
      await pause(attempt);
    }
  }
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, attempt * 15 + Math.random() * 25));
}

function wrap(sdk: SdkTransaction): Transaction {
  return {
    async get<T>(collection: CollectionName, id: string) {
      const { data } = await sdk.collection(collection).doc(id).get();
      return (data as Stored<T> | null) ?? null;
    },
    async add(collection, id, document) {
      await sdk.collection(collection).add({ data: { ...document, _id: id } });
    },
    async replace(collection, id, document) {
      await sdk.collection(collection).doc(id).set({ data: document });
    },
    async update(collection, id, changes) {
      await sdk.collection(collection).doc(id).update({ data: changes });
    },
    async remove(collection, id) {
      await sdk.collection(collection).doc(id).remove();
    },
  };
}
