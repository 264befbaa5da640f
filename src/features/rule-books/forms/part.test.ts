import hours24 from '@/domain/scoring/books/hours-24.json';
import lanxi50 from '@/domain/scoring/books/lanxi-50.json';
import plan110 from '@/domain/scoring/books/plan-110.json';
import { readRuleBook } from '@/domain/scoring/rule-book';
import { dotted, listAt, type Path, withValue } from '../path';
import { type Field, isChosen, taken } from './field';
import { freshId } from './fresh-id';
import { homeOf, partOf, placeOf } from './part';

/** Every part of a book, from its cover down to each clause. */
function partsOf(book: unknown, path: Path = []): Path[] {
  const part = partOf(book, path);
  return [path, ...(part?.lists ?? []).flatMap(({ rows }) => rows.flatMap((row) => partsOf(book, row.path)))];
}

const blank: Readonly<Record<Field['kind'], unknown>> = {
  line: '',
  lines: '',
  amount: '半',
  whole: '半',
  choice: 'nothing of the kind',
  choices: ['nothing of the kind'],
  list: [''],
};

describe('every part of plan-110 has a page', () => {
  test.each(partsOf(plan110).map((path) => [dotted(path), path] as const))('%s', (_name, path) => {
    expect(partOf(plan110, path)?.fields).not.toEqual([]);
  });
});

test.each([
  ['plan-110', plan110],
  ['lanxi-50', lanxi50],
  ['hours-24', hours24],
])('every field of every page of %s stands where the schema looks', (_id, book) => {
  const strangers = partsOf(book).flatMap((path) =>
    (partOf(book, path)?.fields ?? []).flatMap((field) => {
      const place = [...path, ...(field.at === '' ? [] : field.at.split('.'))];
      const reading = readRuleBook(withValue(book, place, blank[field.kind]));
      const isNoticed = !reading.ok && reading.faults.some((fault) => fault.path.startsWith(dotted(place)));
      return isNoticed || field.at === 'source' || field.at === 'conversion.source' ? [] : [dotted(place)];
    }),
  );
  expect(strangers).toEqual([]);
});

test('every clause, condition, band, duty and note that can be added is read by the schema once it has words', () => {
  const within: Path[] = [[], ['items', 0], ['ranking']];
  for (const path of within)
    for (const list of partOf(plan110, path)?.lists ?? [])
      for (const addition of list.adds) {
        const place = [...list.path, listAt(plan110, list.path).length];
        const begun = addition.begins(freshId(plan110, addition.prefix));
        const empty = Object.entries(begun).filter(
          ([key, value]) => key !== 'source' && (value === '' || key === 'oneOf'),
        );
        const words = empty.map(([key]) => [key, key === 'oneOf' ? ['paper'] : '写了字'] as const);
        const clauses =
          'clauses' in begun
            ? { clauses: plan110.items[0]!.clauses.map((one) => ({ ...one, id: `${one.id}x` })) }
            : {};
        const reading = readRuleBook(
          withValue(plan110, place, { ...begun, ...Object.fromEntries(words), ...clauses }),
        );
        expect([addition.label, reading.ok ? [] : reading.faults]).toEqual([addition.label, []]);
      }
});

test('a choice begins with a value of its own and keeps the words already written', () => {
  const full = {
    value: { kind: 'proportion', fullHundredths: 2000, text: '', source: '' },
    label: '按满分折算',
  };
  const current = { kind: 'byHighest', within: 'school', text: '按最高折算', source: '方案' };
  expect([isChosen(full, current), isChosen(full, { kind: 'proportion', fullHundredths: 5 })]).toEqual([
    false,
    true,
  ]);
  expect(taken(full, current)).toEqual({
    kind: 'proportion',
    fullHundredths: 2000,
    text: '按最高折算',
    source: '方案',
  });
});

test('a place is said in words, and belongs to the page it is edited on', () => {
  expect(placeOf(plan110, ['items', 0, 'clauses', 1, 'text'])).toBe('外出学习，条款：扣减');
  expect(placeOf(plan110, ['ranking', 'bands', 0, 'quota', 'tie'])).toBe('等次与名次，等次：优秀');
  expect(homeOf(['items', 0, 'conversion', 'text'])).toEqual(['items', 0]);
  expect([homeOf(['items']), homeOf(['items', 0, 'clauses']), homeOf(['ranking', 'bands'])]).toEqual([
    [],
    ['items', 0],
    ['ranking'],
  ]);
  expect(placeOf(plan110, ['items'])).toBe('整份细则');
});

test('a new id is none that the book has', () => {
  expect(freshId({ items: [{ id: 'item-1' }], notes: [{ id: 'item-2' }] }, 'item')).toBe('item-3');
});
