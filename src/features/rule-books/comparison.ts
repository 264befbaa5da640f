import { compareBooks, type Difference } from '@/domain/scoring/compare/compare-books';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { type ChangedLine, type ChangedPart, fieldsAt, lineOf } from './changed-part';
import { homeOf, placeOf } from './forms/part';
import { at, dotted, isWithin, type Path, pathOf } from './path';
import { wholeParts } from './whole-parts';

/**
 * What differs between two books, in the words of the form that they are changed by: whatever can be changed there is said
 * here in the same words.
 */
export function comparisonOf(before: RuleBook, after: RuleBook): readonly ChangedPart[] {
  const differences = compareBooks(before, after);
  const pairs = changedPairs(differences);
  const parts = differences.flatMap((difference): readonly ChangedPart[] => {
    if (difference.kind !== 'changed') return wholeParts(difference, before, after);
    const key = keyOf(difference);
    const pair = pairs.get(key);
    if (pair === undefined) return [];
    return [
      {
        key,
        place: placeOf(after, pair.after),
        kind: 'changed',
        lines: changedLines(pair, before, after),
      },
    ];
  });
  // Several values of one part are told together, where the first of them stands.
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

interface Pair {
  readonly before: Path;
  readonly after: Path;
  /** What changed, from the part's own place. */
  readonly touched: readonly Path[];
}

function changedPairs(differences: readonly Difference[]): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const difference of differences) {
    if (difference.kind !== 'changed') continue;
    const after = homeOf(difference.after);
    const touched = pairs.get(keyOf(difference))?.touched ?? [];
    pairs.set(keyOf(difference), {
      before: homeOf(difference.before),
      after,
      touched: [...touched, difference.after.slice(after.length)],
    });
  }
  return pairs;
}

function keyOf({ after }: { readonly after: Path }): string {
  return `changed/${dotted(homeOf(after))}`;
}

function changedLines(pair: Pair, before: RuleBook, after: RuleBook): readonly ChangedLine[] {
  const old = fieldsAt(before, pair.before);
  const fresh = fieldsAt(after, pair.after);
  const places = [...new Set([...old.keys(), ...fresh.keys()])].filter((place) =>
    pair.touched.some((path) => isWithin(path, pathOf(place)) || isWithin(pathOf(place), path)),
  );
  const lines = places.flatMap((place) => {
    const line = lineOf(
      old.get(place),
      fresh.get(place),
      place,
      at(before, pair.before),
      at(after, pair.after),
    );
    return line.before === line.after ? [] : [line];
  });
  // What the form has no field for can only come from another release of the product.
  return lines.length > 0 ? lines : [{ name: '写法', before: '', after: '有改动', isText: false }];
}
