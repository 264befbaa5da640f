import type { Replacement } from './finding';

/**
 * A copy of a document in which `value` stands at a dotted path; the place itself must exist,
 * be a key of an object, or the place after a list's last.
 */
export function replacedAt(document: unknown, path: string, value: unknown): unknown {
  return replaced(document, path.split('.'), value);
}

function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const list = [...node];
    list[Number(key)] = replaced(list[Number(key)], rest, value);
    return list;
  }
  if (typeof node !== 'object' || node === null) throw new Error(`There is no ${key} to replace`);
  const copy: Record<string, unknown> = { ...node };
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

/** A copy of a document with every replacement made, one after the other: a suggestion carried out. */
export function withReplacements(document: unknown, replacements: readonly Replacement[]): unknown {
  return replacements.reduce((changed, { path, value }) => replacedAt(changed, path, value), document);
}
