/**
 * Does `work` for every item, at most `atOnce` of them at a time: a function's connections and the database's patience
 * are limited. Results are in the order of the items; the first fault is thrown and nothing further is begun.
 */
export async function inBatches<Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    outcomes.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  }
  return outcomes;
}
