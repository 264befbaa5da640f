/** Where something stands in a rule book: `['items', 0, 'conversion']`. */
export type Path = readonly (string | number)[];

/** `items.0.conversion` as a path; numbers are places in a list. */
export function pathOf(dotted: string): Path {
  if (dotted === '') return [];
  return dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

export function dotted(path: Path): string {
  return path.join('.');
}

export function isWithin(path: Path, of: Path): boolean {
  return of.every((key, index) => String(path[index]) === String(key));
}

/** What stands at a path; undefined where nothing does. */
export function at(document: unknown, path: Path): unknown {
  let node = document;
  for (const key of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[key];
  }
  return node;
}

/** The list at a path; empty where none stands. */
export function listAt(document: unknown, path: Path): readonly unknown[] {
  const found = at(document, path);
  return Array.isArray(found) ? found : [];
}

/**
 * The document with `value` at `path`; what the path does not touch stays the same object. `undefined` takes the key away,
 * from a list its place too.
 */
export function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const node = typeof document === 'object' && document !== null ? document : {};
  const child = withValue((node as Readonly<Record<string, unknown>>)[key], rest, value);
  if (Array.isArray(node)) {
    const list = [...node];
    if (child === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = child;
    return list;
  }
  const { [key]: _before, ...others } = node as Readonly<Record<string, unknown>>;
  return child === undefined ? others : { ...node, [key]: child };
}

/** The document with the entry at `path`, a place in a list, moved one place up. */
export function movedUp(document: unknown, path: Path): unknown {
  const place = Number(path.at(-1));
  const list = [...listAt(document, path.slice(0, -1))];
  if (place < 1 || place >= list.length) return document;
  list.splice(place - 1, 0, ...list.splice(place, 1));
  return withValue(document, path.slice(0, -1), list);
}
