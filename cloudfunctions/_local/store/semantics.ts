import { Aggregator, Query, updateOne } from 'mingo';
import type { AnyObject, Options } from 'mingo/types';
import { CloudFault } from './fault';
import type { Order } from './planner';
import { guardUpdate } from './update-guard';
import { type Condition, type Fields, isFields, type StoredDocument } from './value';

/** MongoDB's semantics by mingo. Scripts in queries (`$where`, `$function`) are off, as in the cloud. */
const options: Partial<Options> = { scriptEnabled: false, failOnError: true };

export function matcherOf(query: Condition): (document: Fields) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  const compiled = guarded(() => new Query(query as AnyObject, options));
  return (document) => guarded(() => compiled.test(document as AnyObject));
}

export function sortDocuments<T extends Fields>(documents: readonly T[], order: Order): T[] {
  if (order.length === 0) return [...documents];
  const cursor = new Query({}, options).find<T>([...documents]).sort(Object.fromEntries(order));
  return guarded(() => cursor.all());
}

export function projectDocuments(documents: readonly Fields[], projection: Condition): Fields[] {
  return guarded(() => new Query({}, options).find<Fields>([...documents], projection as AnyObject).all());
}

/** @param collectionOf the documents of another collection, for `$lookup` */
export function aggregateDocuments(
  documents: readonly Fields[],
  pipeline: readonly Condition[],
  collectionOf: (name: string) => readonly Fields[],
): Fields[] {
  const collectionResolver = (name: string): AnyObject[] => [...collectionOf(name)] as AnyObject[];
  return guarded(() =>
    new Aggregator([...pipeline] as AnyObject[], { ...options, collectionResolver }).run<Fields>([
      ...documents,
    ] as AnyObject[]),
  );
}

/** The document after the update operators in `changes`; the given one is left as it is. */
export function updatedDocument(document: StoredDocument, changes: Condition): StoredDocument {
  guardUpdate(document, changes);
  const copies = [structuredClone(document)];
  guarded(() => updateOne(copies as AnyObject[], {}, changes, { cloneMode: 'deep' }, options));
  return copies[0] ?? document;
}

/** mingo's complaints about a query are the caller's fault, not ours. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudFault) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw new CloudFault('DATABASE_REQUEST_FAILED', `[FailedOperation] (BadValue) ${text}`);
  }
}

export function asFields(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw new CloudFault('INVALID_PARAM', `${what} must be an object`);
}
