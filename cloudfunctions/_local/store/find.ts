import type { Catalog } from './catalog';
import { type Order, planQuery } from './planner';
import type { Row, Rows } from './rows';
import { matcherOf, sortDocuments } from './semantics';
import type { Condition } from './value';

export interface FindRequest {
  readonly collection: string;
  readonly query: Condition;
  readonly order?: Order;
  readonly offset?: number;
  readonly limit?: number;
}

/**
 * The rows of a query, found through the best index and tested by MongoDB's semantics.
 * When the index already holds the order asked for, it stops after the last row needed: pages by an `_id` cursor are cheap.
 */
export function findRows(rows: Rows, catalog: Catalog, request: FindRequest): Row[] {
  const { collection, query, order = [], offset = 0, limit = Number.POSITIVE_INFINITY } = request;
  const indexes = catalog.indexesOf(collection);
  const plan = planQuery(collection, indexes, query, order, (index) => catalog.isMultikey(index));
  const matches = matcherOf(query);
  const needed = plan.ordered !== null || order.length === 0 ? offset + limit : Number.POSITIVE_INFINITY;
  const found: Row[] = [];
  if (needed === 0) return found;
  for (const row of rows.walk(collection, plan)) {
    if (!matches(row.document)) continue;
    found.push(row);
    if (found.length >= needed) break;
  }
  const inOrder = plan.ordered === null ? sortRows(found, order) : found;
  return inOrder.slice(offset, offset + limit);
}

function sortRows(found: readonly Row[], order: Order): Row[] {
  if (order.length === 0) return [...found];
  const rowOf = new Map(found.map((row) => [row.document, row]));
  return sortDocuments([...rowOf.keys()], order).flatMap((document) => rowOf.get(document) ?? []);
}
