/** A new id under a prefix, which no part of the book bears. */
export function freshId(book: unknown, prefix: string): string {
  const known = new Set<unknown>(idsOf(book));
  for (let number = 1; ; number += 1) {
    const id = `${prefix}-${number}`;
    if (!known.has(id)) return id;
  }
}

function idsOf(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'id' ? [value] : idsOf(value)));
}
