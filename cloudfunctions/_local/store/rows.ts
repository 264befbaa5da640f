import type { Catalog } from './catalog';
import { decodeEjson, encodeEjson } from './ejson';
import { duplicateKey } from './fault';
import { entriesOf, type Index, type IndexEntry } from './indexes';
import { afterPrefix, encodeKey } from './key-encoding';
import type { Plan } from './planner';
import type { Range, Snapshot, Table, Tables } from './tables';
import type { DocumentId, StoredDocument } from './value';

/** A document and its text as stored, which is also its text on the wire. */
export interface Row {
  readonly text: string;
  readonly document: StoredDocument;
}

/** One document's change: `before` null creates it, `after` null removes it. */
export interface Change {
  readonly collection: string;
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

/** Documents and their index entries. Documents are stored as canonical EJSON; nothing is cached. */
export interface Rows {
  get(collection: string, id: DocumentId, snapshot?: Snapshot): Row | null;
  walk(collection: string, plan: Plan, snapshot?: Snapshot): Iterable<Row>;
  /**
   * Writes all changes or, when one breaks a unique index, none. Runs inside a write.
   * @throws CloudFault `E11000 duplicate key`
   */
  apply(changes: readonly Change[]): void;
  /** @throws CloudFault `E11000 duplicate key` when the changes cannot be applied now */
  check(changes: readonly Change[]): void;
  /** Builds every index entry anew. Runs inside a write. */
  reindex(): void;
}

export function parseRow(text: string): Row {
  return { text, document: decodeEjson(text, 0) as StoredDocument };
}

export function openRows(tables: Tables, catalog: Catalog): Rows {
  const rows: Rows = {
    get(collection, id, snapshot) {
      const text = tables.documents.get(encodeKey(collection, id), snapshot && { transaction: snapshot });
      return text === undefined ? null : parseRow(text);
    },
    *walk(collection, plan, snapshot) {
      const { index } = plan;
      const seen = new Set<string>();
      const mayRepeat = index !== null && (plan.ranges.length > 1 || catalog.isMultikey(index));
      for (const range of plan.ranges) {
        const table = index === null ? tables.documents : tables.indexEntries;
        for (const value of valuesIn(table, range, plan.ordered === 'backwards', snapshot)) {
          if (index === null) {
            yield parseRow(value);
            continue;
          }
          if (mayRepeat && seen.has(value)) continue;
          seen.add(value);
          const row = rows.get(collection, JSON.parse(value), snapshot);
          if (row !== null) yield row;
        }
      }
    },
    apply(changes) {
      const work = changes.map((change) => ({ change, entries: entryChanges(catalog, change) }));
      refuseDuplicates(
        tables,
        work.flatMap(({ entries }) => entries),
      );
      for (const { change, entries } of work) {
        for (const { removed, added, index } of entries)
          write(tables, catalog, index, removed, added, change);
        const id = (change.after ?? change.before)?._id ?? null;
        const key = encodeKey(change.collection, id);
        if (change.after === null) tables.documents.removeSync(key);
        else tables.documents.putSync(key, encodeEjson(change.after));
      }
    },
    check(changes) {
      refuseDuplicates(
        tables,
        changes.flatMap((change) => entryChanges(catalog, change)),
      );
    },
    reindex() {
      tables.indexEntries.clearSync();
      for (const collection of catalog.names()) {
        const start = encodeKey(collection);
        const everything = { index: null, ordered: null, ranges: [{ start, end: afterPrefix(start) }] };
        for (const { document } of [...rows.walk(collection, everything)]) {
          const change = { collection, before: null, after: document };
          for (const { index, added } of entryChanges(catalog, change))
            write(tables, catalog, index, [], added, change);
        }
      }
      catalog.markFresh();
    },
  };
  return rows;
}

interface EntryChanges {
  readonly index: Index;
  readonly removed: readonly IndexEntry[];
  readonly added: readonly IndexEntry[];
}

function entryChanges(catalog: Catalog, { collection, before, after }: Change): EntryChanges[] {
  return catalog.indexesOf(collection).map((index) => ({
    index,
    removed: before === null ? [] : entriesOf(index, before),
    added: after === null ? [] : entriesOf(index, after),
  }));
}

function refuseDuplicates(tables: Tables, changes: readonly EntryChanges[]): void {
  const leaving = new Set(changes.flatMap(({ removed }) => removed.map(({ key }) => key.toString('latin1'))));
  const taken = new Map<string, Buffer>();
  for (const { index, added } of changes) {
    if (!index.unique) continue;
    for (const { key, position } of added) {
      const place = position.toString('latin1');
      const standing = tables.indexEntries.getKeys({ start: position, end: afterPrefix(position) });
      const isTaken = (other: Buffer): boolean =>
        !other.equals(key) && !leaving.has(other.toString('latin1'));
      const rival = taken.get(place);
      if ((rival && !rival.equals(key)) || [...standing].some(isTaken))
        throw duplicateKey(index.collection, index.name, index.fields.slice(0, -1).join(','));
      taken.set(place, key);
    }
  }
}

function write(
  tables: Tables,
  catalog: Catalog,
  index: Index,
  removed: readonly IndexEntry[],
  added: readonly IndexEntry[],
  change: Change,
): void {
  if (added.length > 1) catalog.markMultikey(index);
  for (const { key } of removed) tables.indexEntries.removeSync(key);
  for (const { key } of added) tables.indexEntries.putSync(key, JSON.stringify(change.after?._id));
}

function* valuesIn(table: Table, range: Range, backwards: boolean, snapshot?: Snapshot): Iterable<string> {
  const bounds = backwards
    ? { start: range.end, end: range.start, reverse: true, exclusiveStart: true, inclusiveEnd: true }
    : range;
  for (const { value } of table.getRange({ ...bounds, ...(snapshot && { transaction: snapshot }) }))
    yield value;
}
