import type { ScoringFact } from './facts';

/** The ids of the facts that are to be treated as if they had not happened. */
export function reversedIds(facts: readonly ScoringFact[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const fact of facts) if (fact.kind === 'reversal') ids.add(fact.of);
  return ids;
}

/**
 * 1 at the position of each fact that was reversed. Found in a loop of its own, because ids lie scattered in memory:
 * looking at each in the midst of other work took as long as all of that work.
 */
export function reversedFlags(facts: readonly ScoringFact[]): Uint8Array {
  const flags = new Uint8Array(facts.length);
  const ids = reversedIds(facts);
  if (ids.size === 0) return flags;
  for (let index = 0; index < facts.length; index += 1) if (ids.has(facts[index]!.id)) flags[index] = 1;
  return flags;
}
