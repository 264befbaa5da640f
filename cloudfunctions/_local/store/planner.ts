import { demandsOf, type FieldDemand } from './conditions';
import type { Index } from './indexes';
import { afterPrefix, encodeKey, rangeBounds, typeBounds } from './key-encoding';
import type { Range } from './tables';
import type { Condition } from './value';

/** Field and direction, most significant first. */
export type Order = readonly (readonly [field: string, direction: 1 | -1])[];

/** Where to look for the documents of a query, in key order. `index` is null for the documents' own table. */
export interface Plan {
  readonly index: Index | null;
  readonly ranges: readonly Range[];
  /** The keys already stand in the order asked for, forwards or backwards. */
  readonly ordered: 'forwards' | 'backwards' | null;
}

/** More points than this are not worth their range look-ups. */
const MOST_RANGES = 2_000;

/**
 * Chooses the index that pins the most leading fields, then one with a range, then one whose keys stand in the order
 * asked for. The plan may reach too many documents, never too few.
 * @param isMultikey whether any entry of the index came from a list: then its keys repeat documents and hold no order
 */
export function planQuery(
  collection: string,
  indexes: readonly Index[],
  query: Condition,
  order: Order,
  isMultikey: (index: Index) => boolean,
): Plan {
  const demands = demandsOf(query);
  const primary = encodeKey(collection);
  let best = planIndex(null, ['_id'], primary, demands, order, false);
  for (const index of indexes) {
    const candidate = planIndex(index, index.fields, index.prefix, demands, order, isMultikey(index));
    if (candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

function planIndex(
  index: Index | null,
  fields: readonly string[],
  prefix: Buffer,
  demands: ReadonlyMap<string, FieldDemand>,
  order: Order,
  multikey: boolean,
): { readonly plan: Plan; readonly score: number } {
  let heads: Buffer[] = [prefix];
  let pinned = 0;
  for (const field of fields) {
    const points = demands.get(field)?.points;
    if (points === undefined || heads.length * points.length > MOST_RANGES) break;
    heads = heads.flatMap((head) => points.map((point) => Buffer.concat([head, encodeKey(point)])));
    pinned += 1;
  }
  const field = fields[pinned];
  const ranged = field === undefined ? null : rangeOf(demands.get(field), multikey);
  const ranges = unique(heads).map((head) => (ranged === null ? whole(head) : within(head, ranged)));
  const ordered = multikey || ranges.length !== 1 ? null : orderOf(fields, pinned, order);
  const useful = pinned > 0 || ranged !== null;
  const score =
    pinned * 10 + (ranged === null ? 0 : 5) + (ordered !== null && (useful || index === null) ? 3 : 0);
  return { plan: { index, ranges, ordered }, score };
}

function unique(heads: readonly Buffer[]): Buffer[] {
  return [...new Map(heads.map((head) => [head.toString('latin1'), head])).values()];
}

function whole(head: Buffer): Range {
  return { start: head, end: afterPrefix(head) };
}

function within(head: Buffer, range: Range): Range {
  return { start: Buffer.concat([head, range.start]), end: Buffer.concat([head, range.end]) };
}

/** A list may satisfy the two bounds with two different elements, so a multikey index uses one bound only. */
function rangeOf(demand: FieldDemand | undefined, multikey: boolean): Range | null {
  const lower = demand?.lower;
  const upper = multikey && lower !== undefined ? undefined : demand?.upper;
  const sample = lower ?? upper;
  if (sample === undefined) return null;
  const type = typeBounds(sample.value);
  const start = lower === undefined ? type.first : rangeBounds(lower.value).lowest;
  if (upper === undefined) return { start, end: type.end };
  const { highest } = rangeBounds(upper.value);
  return { start, end: upper.inclusive ? afterPrefix(highest) : highest };
}

/** Pinned fields are equal everywhere, so they neither need nor disturb an order. */
function orderOf(fields: readonly string[], pinned: number, order: Order): Plan['ordered'] {
  const fixed = fields.slice(0, pinned);
  const wanted = order.filter(([field]) => !fixed.includes(field));
  const direction = wanted[0]?.[1] ?? 1;
  const fits = wanted.every(([field, way], at) => fields[pinned + at] === field && way === direction);
  if (!fits) return null;
  return direction === 1 ? 'forwards' : 'backwards';
}
