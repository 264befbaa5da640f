import { command, database } from './cloud';
import type { CollectionName } from './collections';
import { isDuplicateKey } from './errors';

export type Stored<T> = T & { readonly _id: string };
type Fields = Readonly<Record<string, unknown>>;

/** Pages of this size keep a reply far below the cloud's 1 MB (1,000 facts are 574 KB on the wire). */
const PAGE = 200;
/** How many ids one question names; as many as a query without a limit would answer. */
const IN_LIST = 100;

/** A document id: `SCHOOL:kind:subject:n`. Parts come from our own ids, which never hold `:`. */
export function documentId(...parts: readonly (string | number)[]): string {
  return parts.join(':');
}

/** What a stored document holds besides its id: an id can not be written again. */
export function withoutId<T extends object>(stored: Stored<T>): T {
  const { _id, ...content } = stored;
  return content as unknown as T;
}

/** One document by its id, or null. */
export async function getDocument<T>(collection: CollectionName, id: string): Promise<Stored<T> | null> {
  const { data } = await database.collection(collection).doc(id).get();
  return (data as Stored<T> | null) ?? null;
}

/**
 * Adds a document under its own deterministic id. A document that stands already is left alone and returned,
 * so that the same act sent twice meets its first result.
 */
export async function insertOnce<T extends object>(
  collection: CollectionName,
  id: string,
  document: T,
): Promise<{ readonly inserted: boolean; readonly document: Stored<T> }> {
  const stored = { ...document, _id: id };
  try {
    await database.collection(collection).add({ data: stored });
    return { inserted: true, document: stored };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const standing = await getDocument<T>(collection, id);
    if (standing === null) throw error;
    return { inserted: false, document: standing };
  }
}

/** Writes the whole document, replacing what stood there. For documents with one writer only. */
export async function replaceDocument<T extends object>(
  collection: CollectionName,
  id: string,
  document: T,
): Promise<void> {
  await database.collection(collection).doc(id).set({ data: document });
}

/** Changes some fields of a document; says whether it was there. */
export async function updateDocument(
  collection: CollectionName,
  id: string,
  changes: Fields,
): Promise<boolean> {
  const { stats } = await database.collection(collection).doc(id).update({ data: changes });
  return stats.updated > 0;
}

/** Takes a document away. Drafts and other derived things only: facts, audits and statements are for ever. */
export async function removeDocument(collection: CollectionName, id: string): Promise<void> {
  await database.collection(collection).doc(id).remove();
}

/** Takes away everything of a query that was kept for a while only, and says how many. Its index leads with the school. */
export async function removeWhere(collection: CollectionName, where: Fields): Promise<number> {
  const { stats } = await database.collection(collection).where(where).remove();
  return stats.removed;
}

/**
 * All documents of a query, by an `_id` cursor: the SDK cuts a bare `get()` silently at 100 and at 1000. `projection`
 * names fields to bring (true) or to leave behind (false).
 */
export async function readAll<T>(
  collection: CollectionName,
  where: Fields,
  projection?: Readonly<Record<string, boolean>>,
): Promise<Stored<T>[]> {
  const all: Stored<T>[] = [];
  for (;;) {
    const page = await readPage<T>(collection, where, all.at(-1)?._id, projection);
    all.push(...page.documents);
    if (page.isLast) return all;
  }
}

/** One page of what `readAll` reads: the documents after an id, or the first ones. */
export async function readPage<T>(
  collection: CollectionName,
  where: Fields,
  after: string | undefined,
  projection?: Readonly<Record<string, boolean>>,
): Promise<{ readonly documents: readonly Stored<T>[]; readonly isLast: boolean }> {
  const query = after === undefined ? where : { ...where, _id: command.gt(after) };
  const page = database.collection(collection).where(query).orderBy('_id', 'asc').limit(PAGE);
  const { data } = await (projection === undefined ? page : page.field(projection)).get();
  return { documents: data as Stored<T>[], isLast: data.length < PAGE };
}

/** All documents whose id begins so. Ids are ASCII of ours, and none holds `~`, which comes after all that they hold. */
export async function readStartingWith<T>(
  collection: CollectionName,
  start: string,
  projection?: Readonly<Record<string, boolean>>,
): Promise<Stored<T>[]> {
  const all: Stored<T>[] = [];
  for (;;) {
    const _id = command.gt(all.at(-1)?._id ?? start).and(command.lt(`${start}~`));
    const page = database.collection(collection).where({ _id }).orderBy('_id', 'asc').limit(PAGE);
    const { data } = await (projection === undefined ? page : page.field(projection)).get();
    all.push(...(data as Stored<T>[]));
    if (data.length < PAGE) return all;
  }
}

/** The documents with these ids that there are, in no particular order. One step however many are asked for. */
export async function getDocuments<T>(
  collection: CollectionName,
  ids: readonly string[],
  projection: Readonly<Record<string, boolean>>,
): Promise<Stored<T>[]> {
  const distinct = [...new Set(ids)];
  const chunks: string[][] = [];
  for (let from = 0; from < distinct.length; from += IN_LIST)
    chunks.push(distinct.slice(from, from + IN_LIST));
  const pages = await Promise.all(
    chunks.map(async (chunk) => {
      const named = database.collection(collection).where({ _id: command.in(chunk) });
      const { data } = await named.limit(IN_LIST).field(projection).get();
      return data as Stored<T>[];
    }),
  );
  return pages.flat();
}

/** At most `limit` (≤ 100) documents in an order: newest messages, the first piece of a queue. */
export async function readSome<T>(
  collection: CollectionName,
  where: Fields,
  order: { readonly field: string; readonly direction: 'asc' | 'desc' },
  limit: number,
): Promise<Stored<T>[]> {
  const { data } = await database
    .collection(collection)
    .where(where)
    .orderBy(order.field, order.direction)
    .limit(limit)
    .get();
  return data as Stored<T>[];
}

/**
 * A page of at most `limit` (≤ 100) documents, highest `field` first and then by id; after a document when its `field` and
 * id are given. The index of the query ends with both; with ids `desc` too it holds the order asked for, so that a page costs
 * the same however long the list is.
 */
export async function readDescending<T>(
  collection: CollectionName,
  where: Fields,
  field: string,
  after: { readonly value: number; readonly id: string } | null,
  limit: number,
  projection: Readonly<Record<string, boolean>>,
  ids: 'asc' | 'desc' = 'asc',
): Promise<Stored<T>[]> {
  const rows = (narrowed: Fields, most: number) =>
    database
      .collection(collection)
      .where({ ...where, ...narrowed })
      .orderBy(field, 'desc')
      .orderBy('_id', ids)
      .limit(most)
      .field(projection)
      .get();
  if (after === null) return (await rows({}, limit)).data as Stored<T>[];
  const beyond = ids === 'asc' ? command.gt(after.id) : command.lt(after.id);
  const { data: ties } = await rows({ [field]: after.value, _id: beyond }, limit);
  if (ties.length === limit) return ties as Stored<T>[];
  const { data: rest } = await rows({ [field]: command.lt(after.value) }, limit - ties.length);
  return [...ties, ...rest] as Stored<T>[];
}

export async function countDocuments(collection: CollectionName, where: Fields): Promise<number> {
  const { total } = await database.collection(collection).where(where).count();
  return total;
}
