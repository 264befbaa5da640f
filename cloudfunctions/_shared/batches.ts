/**
 * Does `work` for every item, at most `atOnce` of them at a time: a function's connections and the database's patience
 * are limited. Results are in the order of the items. After a fault nothing further is begun, and it is thrown when all
 * that had begun has ended: a function that answers sooner would leave open transactions behind, with their documents.
 */
export async function inBatches<Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const begun = items.slice(from, from + atOnce).map(work);
    await Promise.allSettled(begun);
    outcomes.push(...(await Promise.all(begun)));
  }
  return outcomes;
}
