import type { CollectionSpec } from '../../_shared/collections';
import { encodeEjson } from './ejson';
import { CloudFault } from './fault';
import { encodeKey } from './key-encoding';
import { type Fields, isFields, type StoredDocument, type Value } from './value';

/** An index of one collection. `fields` always ends with `_id`, which makes every entry's key its own. */
export interface Index {
  readonly collection: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  readonly prefix: Buffer;
}

/** One row of an index. `position` is the key without the `_id`: equal positions are equal values. */
export interface IndexEntry {
  readonly key: Buffer;
  readonly position: Buffer;
}

export function indexesOf(spec: CollectionSpec): Index[] {
  return spec.indexes.map(({ fields, unique = false }) => {
    const name = fields.join('_');
    const withId = fields.at(-1) === '_id' ? fields : [...fields, '_id'];
    return { collection: spec.name, name, fields: withId, unique, prefix: encodeKey(spec.name, name) };
  });
}

/**
 * The entries of a document: one, or one for each different element when a field holds a list.
 * A missing field is indexed as null, as MongoDB does. Two lists in one index are refused, as MongoDB does.
 */
export function entriesOf(index: Index, document: StoredDocument): readonly IndexEntry[] {
  let positions: Value[][] = [[]];
  let lists = 0;
  for (const field of index.fields.slice(0, -1)) {
    const values = valuesAt(document, field.split('.'));
    if (values.length > 1 && ++lists > 1)
      throw new CloudFault('DATABASE_REQUEST_FAILED', `cannot index parallel arrays: ${index.name}`);
    positions = positions.flatMap((head) => values.map((value) => [...head, value]));
  }
  return positions.map((values) => {
    const position = Buffer.concat([index.prefix, encodeKey(...values)]);
    return { position, key: Buffer.concat([position, encodeKey(document._id)]) };
  });
}

/** The values that a dotted path reaches; a list on the way stands for each of its elements. Never empty. */
export function valuesAt(document: Fields, path: readonly string[]): Value[] {
  const only = path.length === 1 ? document[path[0] ?? ''] : document;
  if (only === undefined || only === null || typeof only !== 'object') return [only ?? null];
  const found = new Map<string, Value>();
  const walk = (node: Value | undefined, depth: number): void => {
    if (Array.isArray(node)) for (const item of node) walk(item, depth);
    else if (depth === path.length || !isFields(node)) {
      const value = depth === path.length ? (node ?? null) : null;
      found.set(encodeEjson(value), value);
    } else walk(node[path[depth] ?? ''], depth + 1);
  };
  walk(document, 0);
  return found.size > 0 ? [...found.values()] : [null];
}
