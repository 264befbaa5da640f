type WithoutUndefined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The parts that are there: an optional key of a term file is left out, never written as undefined. */
export function withoutUndefined<T extends object>(parts: T): WithoutUndefined<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<T>;
}
