import { type FaultBox, injectConflict } from '../control/faults';
import type { DocumentStore } from '../store/document-store';
import { encodeEjson } from '../store/ejson';
import { CloudFault } from '../store/fault';
import type { Order } from '../store/planner';
import { projectDocuments } from '../store/semantics';
import type { Transactions } from '../store/transactions';
import { aggregate } from './aggregate-action';
import { conditionOf, documentIdOf, documentsOf, type GatewayRequest, textOf } from './request';

export interface DatabaseDependencies {
  readonly store: DocumentStore;
  readonly transactions: Transactions;
  readonly faults: FaultBox;
  now(): number;
}

type Answer = Readonly<Record<string, unknown>>;

/** The cloud's traps, kept: 100 documents without a limit, never more than 1000, no answer over 1 MB. */
const DEFAULT_LIMIT = 100;
const GREATEST_LIMIT = 1000;
const GREATEST_RESULT_BYTES = 1024 * 1024;

/** Answers the `database.*` actions, or null for an action that is none of them. */
export async function answerDatabase(
  dependencies: DatabaseDependencies,
  request: GatewayRequest,
): Promise<Answer | null> {
  const { store, transactions } = dependencies;
  switch (request.action) {
    case 'database.insertDocument':
      return insert(dependencies, request);
    case 'database.getDocument':
      return get(dependencies, request);
    case 'database.calculateDocument': {
      const query = conditionOf(request, 'query', dependencies.now());
      const total = store.find({ collection: textOf(request, 'collectionName'), query }).length;
      return { data: { total } };
    }
    case 'database.modifyDocument':
      return modify(dependencies, request);
    case 'database.removeDocument':
      return remove(dependencies, request);
    case 'database.aggregateDocuments':
      return { data: { list: withinSize(aggregate(store, request, dependencies.now())) } };
    case 'database.addCollection':
      await store.catalog.create(textOf(request, 'collectionName'));
      return {};
    case 'database.startTransaction':
      return { transactionId: transactions.start() };
    case 'database.commitTransaction':
      await transactions.commit(textOf(request, 'transactionId'));
      return {};
    case 'database.abortTransaction':
      transactions.abort(textOf(request, 'transactionId'));
      return {};
    default:
      return null;
  }
}

async function insert(dependencies: DatabaseDependencies, request: GatewayRequest): Promise<Answer> {
  const collection = textOf(request, 'collectionName');
  const documents = documentsOf(request, dependencies.now());
  const transactionId = transactionOf(dependencies, request, true);
  const insertedIds =
    transactionId === null
      ? await dependencies.store.insert(collection, documents)
      : await dependencies.transactions.insert(transactionId, collection, documents);
  return { data: { insertedIds } };
}

async function get(dependencies: DatabaseDependencies, request: GatewayRequest): Promise<Answer> {
  const { store, transactions, now } = dependencies;
  const collection = textOf(request, 'collectionName');
  const transactionId = transactionOf(dependencies, request, false);
  const projection = conditionOf(request, 'projection', now());
  const rows =
    transactionId === null
      ? store.find({
          collection,
          query: conditionOf(request, 'query', now()),
          order: orderOf(request, now()),
          offset: Number(request.body.offset ?? 0),
          limit: Math.min(Number(request.body.limit ?? DEFAULT_LIMIT), GREATEST_LIMIT),
        })
      : [await transactions.get(transactionId, collection, documentIdOf(request, now()))].flatMap(
          (row) => row ?? [],
        );
  if (Object.keys(projection).length === 0)
    return { data: { list: withinSize(rows.map(({ text }) => text)) } };
  const projected = projectDocuments(
    rows.map(({ document }) => document),
    projection,
  );
  return { data: { list: withinSize(projected.map(encodeEjson)) } };
}

async function modify(dependencies: DatabaseDependencies, request: GatewayRequest): Promise<Answer> {
  const { store, transactions, now } = dependencies;
  const collection = textOf(request, 'collectionName');
  const data = conditionOf(request, 'data', now());
  const transactionId = transactionOf(dependencies, request, true);
  if (request.body.merge === true) {
    if (transactionId !== null) {
      const id = documentIdOf(request, now());
      return { data: { updated: await transactions.update(transactionId, collection, id, data) } };
    }
    const query = conditionOf(request, 'query', now());
    return { data: { updated: await store.update(collection, query, data, request.body.multi === true) } };
  }
  const [document] = documentsOf({ ...request, body: { data: [request.body.data] } }, now());
  const id = documentIdOf(request, now());
  const { updated, upsertedId } =
    transactionId === null
      ? await store.replace(collection, id, document ?? {})
      : await transactions.replace(transactionId, collection, id, document ?? {});
  return { data: { updated, upsert_id: upsertedId } };
}

async function remove(dependencies: DatabaseDependencies, request: GatewayRequest): Promise<Answer> {
  const { store, transactions, now } = dependencies;
  const collection = textOf(request, 'collectionName');
  const transactionId = transactionOf(dependencies, request, true);
  if (transactionId !== null)
    return {
      data: { deleted: await transactions.remove(transactionId, collection, documentIdOf(request, now())) },
    };
  const query = conditionOf(request, 'query', now());
  return { data: { deleted: await store.remove(collection, query, request.body.multi === true) } };
}

/** The transaction of a request, or null. A write may be made to meet a conflict here. */
function transactionOf(
  { faults, transactions }: DatabaseDependencies,
  request: GatewayRequest,
  writes: boolean,
): string | null {
  const { transactionId } = request.body;
  if (typeof transactionId !== 'string') return null;
  if (writes) injectConflict(faults, () => transactions.abort(transactionId));
  return transactionId;
}

function orderOf(request: GatewayRequest, nowMs: number): Order {
  const order = conditionOf(request, 'order', nowMs);
  return Object.entries(order).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1]);
}

function withinSize(list: readonly string[]): readonly string[] {
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= GREATEST_RESULT_BYTES) return list;
  throw new CloudFault('DATABASE_REQUEST_FAILED', 'query result size exceed limit (1MB)');
}
