import { createHash } from 'node:crypto';
import type { CollectionSpec } from '../../_shared/collections';
import { CloudFault } from './fault';
import { type Index, indexesOf } from './indexes';
import { settingKey, type Tables } from './tables';

/** Which collections exist and how they are indexed. */
export interface Catalog {
  /** @throws CloudFault when the collection does not exist: the cloud does not create one on the first write either */
  indexesOf(collection: string): readonly Index[];
  names(): readonly string[];
  /** Creates a collection without indexes; durable. */
  create(collection: string): Promise<void>;
  isMultikey(index: Index): boolean;
  /** Remembers for good that an index holds entries from lists. Called inside a write. */
  markMultikey(index: Index): void;
  /** True when the stored index entries were made for another list of indexes and must be built anew. */
  readonly isStale: boolean;
  /** Called inside a write, after the entries were built. */
  markFresh(): void;
}

const CREATED = settingKey('created collections');
const FINGERPRINT = settingKey('fingerprint of the indexes');
const MULTIKEY = settingKey('multikey indexes');

export function openCatalog(tables: Tables, specs: readonly CollectionSpec[]): Catalog {
  const created: string[] = JSON.parse(tables.settings.get(CREATED) ?? '[]');
  const multikey = new Set<string>(JSON.parse(tables.settings.get(MULTIKEY) ?? '[]'));
  const collections = new Map(specs.map((spec) => [spec.name, indexesOf(spec)]));
  for (const name of created) if (!collections.has(name)) collections.set(name, []);
  const fingerprint = createHash('sha256').update(JSON.stringify(specs)).digest('hex');
  const nameOf = (index: Index): string => `${index.collection}.${index.name}`;

  return {
    indexesOf(collection) {
      const indexes = collections.get(collection);
      if (indexes !== undefined) return indexes;
      throw new CloudFault('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${collection}`);
    },
    names: () => [...collections.keys()],
    async create(collection) {
      if (collections.has(collection))
        throw new CloudFault('DATABASE_REQUEST_FAILED', `Table exist: ${collection}`);
      collections.set(collection, []);
      created.push(collection);
      await tables.write(() => void tables.settings.putSync(CREATED, JSON.stringify(created)));
    },
    isMultikey: (index) => multikey.has(nameOf(index)),
    markMultikey(index) {
      if (multikey.has(nameOf(index))) return;
      multikey.add(nameOf(index));
      tables.settings.putSync(MULTIKEY, JSON.stringify([...multikey]));
    },
    isStale: tables.settings.get(FINGERPRINT) !== fingerprint,
    markFresh: () => void tables.settings.putSync(FINGERPRINT, fingerprint),
  };
}
