import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { type DocumentStore, openDocumentStore } from './document-store';
import { matcherOf, sortDocuments } from './semantics';
import { openTables, type Tables } from './tables';
import type { Condition, Fields, StoredDocument } from './value';

const collections = [
  {
    name: 'indexed',
    indexes: [{ fields: ['a', 'b'] }, { fields: ['b', '_id'] }, { fields: ['c.d'] }, { fields: ['a'] }],
  },
];

let directory: string;
let tables: Tables;
let store: DocumentStore;

beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'yanxiubu-find-'));
  tables = openTables(directory);
  store = await openDocumentStore(tables, collections);
});

afterAll(async () => {
  await tables.close();
  rmSync(directory, { recursive: true, force: true });
});

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom<string | boolean | null>('x', 'y', '校', '', true, null),
  fc.constantFrom(new Date(0), new Date(5)),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
);
const document = fc.record({ a: scalar, b: value, c: fc.record({ d: value }) }, { requiredKeys: [] });

const bound = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('x', 'y'), fc.constant(new Date(3)));
const demand = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc
    .record({ $gt: bound, $lte: bound }, { requiredKeys: [] })
    .filter((range) => Object.keys(range).length > 0),
  fc.record({ $gte: bound, $lt: bound }),
  fc.record({ $ne: scalar }),
);
const fields = fc.record({ a: demand, b: demand, 'c.d': demand, _id: demand }, { requiredKeys: [] });
const query = fc.oneof(
  fields,
  fc.record({ $and: fc.array(fields, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 2 }) }),
);
const order = fc.constantFrom<readonly (readonly [string, 1 | -1])[]>(
  [['_id', 1]],
  [['_id', -1]],
  [
    ['a', 1],
    ['_id', 1],
  ],
  [
    ['a', -1],
    ['b', -1],
    ['_id', -1],
  ],
  [
    ['b', 1],
    ['_id', 1],
  ],
  [
    ['b', -1],
    ['a', 1],
    ['_id', 1],
  ],
);

async function fill(documents: readonly Fields[]): Promise<StoredDocument[]> {
  const stored = documents.map((one, at) => ({ _id: `id${at}`, ...one }));
  const removed = store.remove('indexed', {}, true);
  await Promise.all([removed, stored.length > 0 && store.insert('indexed', stored)]);
  return stored;
}

test('a query finds through indexes exactly what a look at every document finds', async () => {
  const cases = fc.asyncProperty(
    fc.array(document, { maxLength: 12 }),
    fc.array(query, { maxLength: 6 }),
    async (documents, queries) => {
      const all = await fill(documents as Fields[]);
      for (const one of queries as Condition[]) {
        const expected = all.filter(matcherOf(one)).map(({ _id }) => _id);
        const found = store.find({ collection: 'indexed', query: one }).map(({ document: { _id } }) => _id);
        expect([...found].sort()).toEqual([...expected].sort());
      }
    },
  );
  await fc.assert(cases, { numRuns: 40 });
});

test('pages in an order are the same with and without indexes', async () => {
  const page = fc.record({ offset: fc.nat({ max: 3 }), limit: fc.integer({ min: 1, max: 4 }) });
  const ordered = fc.record({ a: scalar, b: scalar }, { requiredKeys: [] });
  const cases = fc.asyncProperty(
    fc.array(ordered, { maxLength: 12 }),
    fc.array(fc.tuple(fields, order, page), { maxLength: 6 }),
    async (documents, requests) => {
      const all = await fill(documents as Fields[]);
      for (const [one, by, { offset, limit }] of requests) {
        const matching = sortDocuments(all.filter(matcherOf(one as Condition)), by);
        const rows = store.find({ collection: 'indexed', query: one as Condition, order: by, offset, limit });
        expect(rows.map((row) => row.document)).toEqual(matching.slice(offset, offset + limit));
      }
    },
  );
  await fc.assert(cases, { numRuns: 40 });
});

test('index entries follow every change of a document', async () => {
  await fill([
    { a: 1, b: 'x' },
    { a: 1, b: ['x', 'y'] },
  ]);
  await store.update('indexed', { _id: 'id0' }, { $set: { b: 'z' } }, false);
  await store.remove('indexed', { _id: 'id1' }, false);
  const idsWith = (b: string) =>
    store.find({ collection: 'indexed', query: { a: 1, b } }).map((row) => row.document._id);
  expect([idsWith('x'), idsWith('y'), idsWith('z')]).toEqual([[], [], ['id0']]);
});

test('index entries are built anew when the list of indexes has changed', async () => {
  await fill([{ a: 1, b: 'x' }]);
  const changed = [{ name: 'indexed', indexes: [{ fields: ['b'] }] }];
  const reopened = await openDocumentStore(tables, changed);
  expect(reopened.find({ collection: 'indexed', query: { b: 'x' } }).map((row) => row.document)).toEqual([
    { _id: 'id0', a: 1, b: 'x' },
  ]);
});
