import fc from 'fast-check';
import { publishedRuleBook } from '../books/as-published/published';
import { builtInIds, builtInRuleBook } from '../books/built-in';
import { replacedAt } from '../lint/replace-at';
import { type RuleBook, readRuleBook } from '../rule-book';
import { compareBooks, type Difference } from './compare-books';

const plan = builtInRuleBook('plan-110')!;
const [trip, attendance] = plan.items;

/** As an office would jot it down: `changed items.0.maxHundredths`. */
function told(before: RuleBook, after: RuleBook): string[] {
  return compareBooks(before, after).map(jotted);
}
function jotted(difference: Difference): string {
  const from = 'before' in difference ? difference.before.join('.') : '';
  const to = 'after' in difference ? difference.after.join('.') : '';
  return `${difference.kind} ${[...new Set([from, to])].filter((path) => path !== '').join(' → ')}`;
}

const items = (...list: RuleBook['items']): RuleBook => ({ ...plan, items: list });
const withTrip = (changes: Partial<RuleBook['items'][number]>) =>
  items({ ...trip!, ...changes }, ...plan.items.slice(1));

test.each<[string, RuleBook, string[]]>([
  ['nothing but its number and its day', { ...plan, version: 2, effectiveFrom: '2027-02-15' }, []],
  ['a number', withTrip({ maxHundredths: 2500 }), ['changed items.0.maxHundredths']],
  ['words of the book itself', { ...plan, source: '教代会决议' }, ['changed source']],
  ['a number that was not there', { ...plan, totalCapHundredths: 10_000 }, ['changed totalCapHundredths']],
  ['a clause that went', withTrip({ clauses: trip!.clauses.slice(1) }), ['removed items.0.clauses.0']],
  [
    'a clause of another kind under the old id',
    withTrip({
      clauses: [
        {
          kind: 'missedSessions',
          id: trip!.clauses[0]!.id,
          title: '缺勤',
          text: '缺勤',
          source: '方案',
          combine: 'sum',
          effect: 'deduct',
          eachHundredths: 100,
        },
        ...trip!.clauses.slice(1),
      ],
    }),
    ['removed items.0.clauses.0', 'added items.0.clauses.0'],
  ],
  ['another way of conversion', withTrip({ conversion: { kind: 'asIs' } }), ['changed items.0.conversion']],
  [
    'an item that went: those behind it are still themselves',
    { ...plan, items: [{ ...attendance!, maxHundredths: 100 }, ...plan.items.slice(2)] },
    ['changed items.1.maxHundredths → items.0.maxHundredths', 'removed items.0'],
  ],
  ['an order', items(attendance!, trip!, ...plan.items.slice(2)), ['reordered items']],
  [
    'what is no longer ranked, and no longer reported',
    { ...plan, ranking: null, reportedHours: null },
    ['removed ranking', 'removed reportedHours'],
  ],
])('two versions that differ in %s', (_what, after, differences) => {
  expect(told(plan, after)).toEqual(differences);
});

test('what a school decided on its own wording is seen beside it', () => {
  expect(told(publishedRuleBook('hours-24')!, builtInRuleBook('hours-24')!)).toEqual([
    'changed title',
    'added notes.0',
    'added notes.1',
  ]);
});

const books = [
  ...builtInIds.map((id) => builtInRuleBook(id)!),
  ...builtInIds.flatMap((id) => publishedRuleBook(id) ?? []),
];

/** Paths of all numbers that an office can change: a version's own is not one of them. */
function numbersOf(node: unknown, path = ''): string[] {
  if (typeof node === 'number') return path === 'version' ? [] : [path];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    numbersOf(value, path === '' ? key : `${path}.${key}`),
  );
}

const bookAndNumbers = fc
  .constantFrom(...books.filter((book) => numbersOf(book).length > 0))
  .chain((book) =>
    fc.tuple(
      fc.constant(book),
      fc.dictionary(fc.constantFrom(...numbersOf(book)), fc.integer({ min: 1, max: 5 })),
    ),
  );

test('no book differs from itself', () => {
  for (const book of books) expect(compareBooks(book, structuredClone(book))).toEqual([]);
});

test('every number that changed is listed, and no other', () => {
  fc.assert(
    fc.property(bookAndNumbers, ([book, numbers]) => {
      const changed = Object.entries(numbers).reduce<RuleBook>((now, [path, value]) => {
        const reading = readRuleBook(replacedAt(now, path, value));
        return reading.ok ? reading.book : now;
      }, book);
      const expected = numbersOf(book).filter((path) => valueAt(book, path) !== valueAt(changed, path));
      expect(told(book, changed).sort()).toEqual(expected.map((path) => `changed ${path}`).sort());
    }),
  );
});

test('read the other way round, what was added is removed', () => {
  const turned: Readonly<Record<Difference['kind'], Difference['kind']>> = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
    reordered: 'reordered',
  };
  fc.assert(
    fc.property(fc.constantFrom(...books), fc.constantFrom(...books), (a, b) => {
      const kinds = (list: Difference[]) => list.map(({ kind }) => kind).sort();
      const there = compareBooks(a, b).map(({ kind }) => turned[kind]);
      expect(kinds(compareBooks(b, a))).toEqual([...there].sort());
    }),
  );
});

function valueAt(node: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], node);
}
