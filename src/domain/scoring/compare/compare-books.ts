import type { RuleBook } from '../rule-book';

type Path = readonly (string | number)[];

/** One thing in which two rule books differ; `before` is a path in the first, `after` one in the second. */
export type Difference =
  /** A part that only the second has. */
  | { readonly kind: 'added'; readonly after: Path }
  | { readonly kind: 'removed'; readonly before: Path }
  /** One value of a part that both have. */
  | { readonly kind: 'changed'; readonly before: Path; readonly after: Path }
  /** The parts of a list stand in another order; both paths are the list's. */
  | { readonly kind: 'reordered'; readonly before: Path; readonly after: Path };

/** What every version has of its own: that it differs says nothing about the rules. */
const ownOfVersion: ReadonlySet<string> = new Set(['id', 'version', 'effectiveFrom']);

/** Lists of parts, each known by its id wherever it stands. */
const partLists: ReadonlySet<string> = new Set(['items', 'clauses', 'voidWhen', 'bands', 'duties', 'notes']);

/** Parts of a book of which there is one or none (`null`). */
const singleParts: ReadonlySet<string> = new Set(['ranking', 'reportedHours', 'hours']);

/**
 * Everything in which two rule books differ, in the order of the book: two versions, or a school's wording beside the book
 * made from it. Parts are matched by id; one of another kind under an old id is another part.
 */
export function compareBooks(before: RuleBook, after: RuleBook): Difference[] {
  return keysOf(before, after)
    .filter((key) => !ownOfVersion.has(key))
    .flatMap((key) => compareUnder(key, { node: before, path: [] }, { node: after, path: [] }));
}

interface Side {
  readonly node: unknown;
  readonly path: Path;
}

function compareUnder(key: string, a: Side, b: Side): Difference[] {
  const before = below(a, key);
  const after = below(b, key);
  if (partLists.has(key)) return compareLists(before, after);
  if (a.path.length === 0 && singleParts.has(key)) {
    if (before.node === null && after.node !== null) return [{ kind: 'added', after: after.path }];
    if (before.node !== null && after.node === null) return [{ kind: 'removed', before: before.path }];
  }
  return compareValues(before, after);
}

function compareValues(a: Side, b: Side): Difference[] {
  if (isSameKind(a.node, b.node))
    return keysOf(a.node, b.node).flatMap((key) => (key === 'id' ? [] : compareUnder(key, a, b)));
  const isSame = JSON.stringify(a.node) === JSON.stringify(b.node);
  return isSame ? [] : [{ kind: 'changed', before: a.path, after: b.path }];
}

function compareLists(a: Side, b: Side): Difference[] {
  const before = partsOf(a);
  const after = partsOf(b);
  const kept = [...before].flatMap(([id, part]) => {
    const same = after.get(id);
    return same !== undefined && isSameKind(part.node, same.node) ? [{ id, part, same }] : [];
  });
  const keptIds = kept.map(({ id }) => id);
  const order = [...after.keys()].filter((id) => keptIds.includes(id));
  return [
    ...kept.flatMap(({ part, same }) => compareValues(part, same)),
    ...[...before].flatMap(([id, { path }]): Difference[] =>
      keptIds.includes(id) ? [] : [{ kind: 'removed', before: path }],
    ),
    ...[...after].flatMap(([id, { path }]): Difference[] =>
      keptIds.includes(id) ? [] : [{ kind: 'added', after: path }],
    ),
    ...(order.join(' ') === keptIds.join(' ')
      ? []
      : [{ kind: 'reordered', before: a.path, after: b.path } satisfies Difference]),
  ];
}

function partsOf({ node, path }: Side): Map<string, Side> {
  const parts = (Array.isArray(node) ? node : []) as readonly { readonly id: string }[];
  return new Map(parts.map((part, index) => [part.id, { node: part, path: [...path, index] }]));
}

type Node = Readonly<Record<string, unknown>>;

function isSameKind(a: unknown, b: unknown): boolean {
  return isNode(a) && isNode(b) && a.kind === b.kind;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function keysOf(a: unknown, b: unknown): string[] {
  return [...new Set([a, b].flatMap((node) => (isNode(node) ? Object.keys(node) : [])))];
}

function below({ node, path }: Side, key: string): Side {
  return { node: isNode(node) ? node[key] : undefined, path: [...path, key] };
}
