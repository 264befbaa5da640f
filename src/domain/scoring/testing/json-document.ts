/** A JSON document that a test spoils on purpose. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A change of one place, `facts[3].credits`; undefined takes the key away. */
export type Change = readonly [path: string, value: Json | undefined];

/** A copy of the document with these changes made. The places must exist, up to their last key. */
export function withChanges(document: Json, changes: readonly Change[]): Json {
  const copy = structuredClone(document);
  for (const [path, value] of changes) change(copy, path, value);
  return copy;
}

function change(document: Json, path: string, value: Json | undefined): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let place = document;
  for (const key of keys) place = (place as { [key: string]: Json })[key] as Json;
  const holder = place as { [key: string]: Json };
  if (value === undefined) delete holder[last];
  // Even `__proto__` becomes a key of its own, as JSON.parse would make it.
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}
