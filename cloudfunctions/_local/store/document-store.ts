import { randomBytes } from 'node:crypto';
import type { CollectionSpec } from '../../_shared/collections';
import { type Catalog, openCatalog } from './catalog';
import { encodeEjson } from './ejson';
import { CloudFault, duplicateKey } from './fault';
import { type FindRequest, findRows } from './find';
import { createLocks, type Locks } from './locks';
import { type Change, openRows, type Row, type Rows } from './rows';
import { updatedDocument } from './semantics';
import type { Tables } from './tables';
import type { Condition, DocumentId, Fields, StoredDocument } from './value';

export interface DocumentStore {
  readonly rows: Rows;
  readonly locks: Locks;
  readonly catalog: Catalog;
  find(request: FindRequest): Row[];
  insert(collection: string, documents: readonly Fields[]): Promise<DocumentId[]>;
  /** Applies update operators to the first or to all matching documents; answers how many changed. */
  update(collection: string, query: Condition, changes: Condition, multi: boolean): Promise<number>;
  /** Puts a whole document in place of the one with this `_id`, or creates it. */
  replace(collection: string, id: DocumentId, document: Fields): Promise<Replaced>;
  remove(collection: string, query: Condition, multi: boolean): Promise<number>;
}

export interface Replaced {
  readonly updated: number;
  readonly upsertedId: DocumentId | null;
}

/** Opens the documents of `specs` in `tables`. Index entries are built anew when the list of indexes has changed. */
export async function openDocumentStore(
  tables: Tables,
  specs: readonly CollectionSpec[],
): Promise<DocumentStore> {
  const catalog = openCatalog(tables, specs);
  const rows = openRows(tables, catalog);
  if (catalog.isStale) await tables.write(() => rows.reindex());
  const locks = createLocks();

  /** Runs a change in a commit; waits for a transaction that holds one of the documents, then decides anew. */
  const commit = async <T>(
    decide: () => { readonly changes: readonly Change[]; readonly answer: T },
  ): Promise<T> => {
    for (;;) {
      const held = await tables.write(() => {
        const { changes, answer } = decide();
        const holder = locks.holderOfAny(changes);
        if (holder !== null) return { holder };
        rows.apply(changes);
        return { answer };
      });
      if (!('holder' in held)) return held.answer;
      await held.holder.ended;
    }
  };

  const store: DocumentStore = {
    rows,
    locks,
    catalog,
    find: (request) => findRows(rows, catalog, request),
    insert(collection, documents) {
      const created = documents.map(withId);
      return commit(() => ({
        changes: creations(rows, collection, created),
        answer: created.map(({ _id }) => _id),
      }));
    },
    update(collection, query, changes, multi) {
      return commit(() => {
        const found = store.find({ collection, query, ...(multi ? {} : { limit: 1 }) });
        const changed = found.flatMap((row) =>
          changeOf(collection, row, updatedDocument(row.document, changes)),
        );
        return { changes: changed, answer: changed.length };
      });
    },
    replace(collection, id, document) {
      return commit(() => replacement(rows, collection, id, document));
    },
    remove(collection, query, multi) {
      return commit(() => {
        const found = store.find({ collection, query, ...(multi ? {} : { limit: 1 }) });
        const changes = found.map(({ document }) => ({ collection, before: document, after: null }));
        return { changes, answer: changes.length };
      });
    },
  };
  return store;
}

/** Gives a document without `_id` one, as the cloud does. */
export function withId(document: Fields): StoredDocument {
  const { _id: id = randomBytes(16).toString('hex'), ...rest } = document;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new CloudFault('INVALID_PARAM', '_id must be a text or a number');
  return { _id: id, ...rest };
}

/** An unchanged document is not written and not counted, as in MongoDB. */
export function changeOf(collection: string, row: Row, after: StoredDocument): Change[] {
  return encodeEjson(row.document) === encodeEjson(after)
    ? []
    : [{ collection, before: row.document, after }];
}

function replacement(
  rows: Rows,
  collection: string,
  id: DocumentId,
  document: Fields,
): { readonly changes: readonly Change[]; readonly answer: Replaced } {
  const row = rows.get(collection, id);
  const after = { _id: id, ...document };
  if (row === null)
    return { changes: [{ collection, before: null, after }], answer: { updated: 0, upsertedId: id } };
  const changes = changeOf(collection, row, after);
  return { changes, answer: { updated: changes.length, upsertedId: null } };
}

function creations(rows: Rows, collection: string, documents: readonly StoredDocument[]): Change[] {
  const ids = new Set<DocumentId>();
  return documents.map((after) => {
    if (ids.has(after._id) || rows.get(collection, after._id) !== null)
      throw duplicateKey(collection, '_id_', { _id: after._id });
    ids.add(after._id);
    return { collection, before: null, after };
  });
}
