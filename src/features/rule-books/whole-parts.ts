import type { Difference } from '@/domain/scoring/compare/compare-books';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { type ChangedLine, type ChangedPart, fieldsAt } from './changed-part';
import { isWords, valueWords } from './forms/figures';
import { homeOf, partOf, placeOf } from './forms/part';
import { at, dotted, type Path, pathOf } from './path';

/** A part that only one of the books has, with everything in it; or a list in another order. */
export function wholeParts(
  difference: Exclude<Difference, { readonly kind: 'changed' }>,
  before: RuleBook,
  after: RuleBook,
): readonly ChangedPart[] {
  switch (difference.kind) {
    case 'added':
      return partsWithin(after, difference.after).map((path) => ({
        key: `added/${dotted(path)}`,
        place: placeOf(after, path),
        kind: 'added',
        lines: linesOf(after, path).map((line) => ({ ...line, before: '' })),
      }));
    case 'removed':
      return partsWithin(before, difference.before).map((path) => ({
        key: `removed/${dotted(path)}`,
        place: placeOf(before, path),
        kind: 'removed',
        lines: linesOf(before, path).map((line) => ({ ...line, after: '' })),
      }));
    case 'reordered':
      return [
        {
          key: `reordered/${dotted(difference.after)}`,
          place: listPlace(after, difference.after),
          kind: 'reordered',
          lines: [
            {
              name: '从前到后',
              before: namesIn(before, difference.before),
              after: namesIn(after, difference.after),
              isText: true,
            },
          ],
        },
      ];
  }
}

function linesOf(book: RuleBook, path: Path): readonly ChangedLine[] {
  const node = at(book, path);
  return [...fieldsAt(book, path).values()].flatMap((field) => {
    const value = at(node, pathOf(field.at));
    const words = value === undefined ? '' : valueWords(field, value);
    return words === '' ? [] : [{ name: field.label, before: words, after: words, isText: isWords(field) }];
  });
}

/** The part itself and those within it: an item with its clauses. */
function partsWithin(book: RuleBook, path: Path): readonly Path[] {
  const rows = partOf(book, path)?.lists.flatMap((list) => list.rows) ?? [];
  return [path, ...rows.flatMap((row) => partsWithin(book, row.path))];
}

function listPlace(book: RuleBook, path: Path): string {
  const outer = placeOf(book, path);
  const title = partOf(book, homeOf(path))?.lists.find((list) => dotted(list.path) === dotted(path))?.title;
  return title === undefined ? outer : `${outer}，${title}`;
}

function namesIn(book: RuleBook, list: Path): string {
  const entries = at(book, list);
  const count = Array.isArray(entries) ? entries.length : 0;
  return Array.from({ length: count }, (_, index) => partOf(book, [...list, index])?.name ?? '').join('、');
}
