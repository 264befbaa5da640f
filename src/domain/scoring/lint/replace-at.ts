/** A copy of a document in which `value` stands at a dotted path; the place itself must exist or be a key of an object. */
export function replacedAt(document: unknown, path: string, value: unknown): unknown {
  return replaced(document, path.split('.'), value);
}

function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node))
    return node.map((each, index) => (String(index) === key ? replaced(each, rest, value) : each));
  if (typeof node !== 'object' || node === null) throw new Error(`There is no ${key} to replace`);
  const copy: Record<string, unknown> = { ...node };
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
