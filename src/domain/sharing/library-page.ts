import { type LibraryIndex, newestFirst } from './library-index';
import type { Found } from './library-search';

/** Where something stands among all that was found: by rank, then by age. A page goes on after the last one's place. */
export interface LibraryPlace {
  readonly rank: number;
  readonly atMs: number;
  readonly key: string;
}

/** What was found in one index. `hidden`: what a newer index, or nobody any more, answers for. */
export interface FoundIn {
  readonly index: LibraryIndex;
  readonly found: Found;
  readonly hidden: ReadonlySet<string>;
}

export function inOrder(one: LibraryPlace, other: LibraryPlace): number {
  return other.rank - one.rank || newestFirst(one, other);
}

/** All that was found after a place, best first, as somebody takes it. */
export function* placesAfter(
  after: LibraryPlace | null,
  ...all: readonly FoundIn[]
): Generator<LibraryPlace> {
  const lines = all.map((one) => placesIn(one, after));
  const heads = lines.map((line) => line.next());
  for (;;) {
    let best = -1;
    heads.forEach((head, at) => {
      if (head.done) return;
      const leader = best < 0 ? null : heads[best];
      if (!leader || leader.done || inOrder(head.value, leader.value) < 0) best = at;
    });
    const head = heads[best];
    if (head === undefined || head.done) return;
    yield head.value;
    heads[best] = lines[best]!.next();
  }
}

function* placesIn(
  { index, found, hidden }: FoundIn,
  after: LibraryPlace | null,
): Generator<LibraryPlace, undefined> {
  for (const ordinal of found.ordinals) {
    const place = { rank: found.ranks[ordinal]!, atMs: index.atMs[ordinal]!, key: index.keys[ordinal]! };
    if (after !== null && inOrder(after, place) >= 0) continue;
    if (!hidden.has(place.key)) yield place;
  }
  return undefined;
}
