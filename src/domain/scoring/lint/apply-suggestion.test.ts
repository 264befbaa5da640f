import fc from 'fast-check';
import { publishedRuleBook } from '../books/as-published/published';
import { builtInIds, builtInRuleBook } from '../books/built-in';
import { placesOf } from '../ranking';
import { type RuleBook, readRuleBook } from '../rule-book';
import { isUsable } from '../testing/is-usable';
import { applySuggestion } from './apply-suggestion';
import { lint } from './lint';
import { replacedAt } from './replace-at';

const published = (id: string) => publishedRuleBook(id) as RuleBook;

/** The book after the office has accepted whatever is suggested, one after the other. */
function mended(book: RuleBook): RuleBook {
  const finding = lint(book).find(({ suggestion }) => suggestion !== null);
  return finding === undefined ? book : mended(applySuggestion(book, finding));
}

describe('accepting every suggestion', () => {
  test('makes the plan of 110 points adoptable, with the conversions and hours of the usable book', () => {
    const book = mended(published('plan-110'));
    const usable = builtInRuleBook('plan-110')!;
    expect(isUsable(book)).toBe(true);
    expect(book.reportedHours?.unlessVoid).toEqual(usable.reportedHours?.unlessVoid);
    const conversions = ({ items }: RuleBook) =>
      items.map(({ conversion }) => ({ ...conversion, text: '', source: '' }));
    expect(conversions(book)).toEqual(conversions(usable));
    expect(book.notes).toEqual([
      {
        id: 'trip.not-sent',
        about: ['trip'],
        text: '没有被派出的教师，「外出学习」由教务处定为不适用，总分按其余各项折算。',
        decides: 'depends-on-being-sent',
      },
      {
        id: 'trip.highest-of-zero',
        about: ['trip'],
        text: '全校最高为 0 时，「外出学习」这一项人人 0 分。',
        decides: 'highest-may-be-zero',
      },
      {
        id: 'attendance.highest-of-zero',
        about: ['attendance'],
        text: '全校最高为 0 时，「教师考勤」这一项人人 0 分。',
        decides: 'highest-may-be-zero',
      },
    ]);
  });

  test('makes the table of 50 points band everybody as the usable book does', () => {
    const book = mended(published('lanxi-50'));
    const usable = builtInRuleBook('lanxi-50')!;
    expect(isUsable(book)).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 }), (totals) => {
        const teachers = totals.map((_total, index) => ({ id: `t${index}`, name: '教师', groupId: 'g1' }));
        expect(placesOf(book.ranking!, [], teachers, totals)).toEqual(
          placesOf(usable.ranking!, [], teachers, totals),
        );
      }),
    );
  });

  test('leaves 10 observations to the school whose number it is; the other’s number goes with its missing source', () => {
    const book = mended(published('duties-tangbei'));
    expect(isUsable(book)).toBe(true);
    expect(book.duties.filter(({ id }) => id.startsWith('observation.') || id === 'observation')).toEqual(
      published('duties-tangbei').duties.filter(({ id }) =>
        ['observation', 'observation.young'].includes(id),
      ),
    );
  });
});

test('a finding without a suggestion changes nothing', () => {
  const book = published('hours-24');
  expect(applySuggestion(book, lint(book)[0]!)).toBe(book);
});

const books = [
  ...builtInIds.map((id) => builtInRuleBook(id)!),
  ...['plan-110', 'lanxi-50', 'hours-24', 'duties-tangbei'].map(published),
];

/** Every place of a book that an office could set otherwise. */
function leavesOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    true,
    'unstated',
    'full',
    'zero',
    'deduct',
    'highestOverMax',
    'down',
    'week',
  ),
  fc.constantFrom(0, 1, 2, 4, 30, 100, 500, 1000, 2300, 2400, 3590, 3600, 5000, 20_000),
);

/** Any book of ours, in which an office has changed a few things and which can still be read. */
const changedBook = fc.constantFrom(...books).chain((book) =>
  fc
    .array(fc.tuple(fc.constantFrom(...leavesOf(book)), value), { minLength: 1, maxLength: 8 })
    .map((changes) =>
      changes.reduce<RuleBook>((changed, [path, each]) => {
        const reading = readRuleBook(replacedAt(changed, path, each));
        return reading.ok ? reading.book : changed;
      }, book),
    ),
);

test('whatever the office writes, a suggestion leaves a readable book without that finding', () => {
  fc.assert(
    fc.property(changedBook, (book) => {
      for (const finding of lint(book)) {
        if (finding.suggestion === null) continue;
        const { code, path, message } = finding;
        const left = lint(applySuggestion(book, finding));
        expect(left).not.toContainEqual(expect.objectContaining({ code, path, message }));
      }
    }),
    { numRuns: 400 },
  );
});
