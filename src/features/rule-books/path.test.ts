import { at, dotted, isWithin, listAt, movedUp, pathOf, withValue } from './path';

const book = { title: '细则', items: [{ id: 'a' }, { id: 'b', cap: 3 }], ranking: null };

test('a dotted path and its keys are one', () => {
  expect(pathOf('items.0.conversion')).toEqual(['items', 0, 'conversion']);
  expect(dotted(['items', 0, 'conversion'])).toBe('items.0.conversion');
  expect(pathOf('')).toEqual([]);
});

test('what stands at a path, and nothing where nothing does', () => {
  expect([
    at(book, ['items', 1, 'id']),
    at(book, ['ranking', 'bands', 0]),
    listAt(book, ['ranking', 'bands']),
  ]).toEqual(['b', undefined, []]);
});

test('a value is put in its place, and the rest is the same', () => {
  const changed = withValue(book, ['items', 1, 'cap'], 5) as typeof book;
  expect(changed).toEqual({ ...book, items: [{ id: 'a' }, { id: 'b', cap: 5 }] });
  expect(changed.items[0]).toBe(book.items[0]);
});

test('a value one place after the last is added to a list', () => {
  expect(withValue(book, ['items', 2], { id: 'c' })).toEqual({
    ...book,
    items: [...book.items, { id: 'c' }],
  });
});

test('undefined takes a key away, and a place out of a list', () => {
  expect(withValue(book, ['items', 1, 'cap'], undefined)).toEqual({
    ...book,
    items: [{ id: 'a' }, { id: 'b' }],
  });
  expect(withValue(book, ['items', 0], undefined)).toEqual({ ...book, items: [{ id: 'b', cap: 3 }] });
});

test('an entry moves one place up; the first one stays', () => {
  expect(movedUp(book, ['items', 1])).toEqual({ ...book, items: [{ id: 'b', cap: 3 }, { id: 'a' }] });
  expect(movedUp(book, ['items', 0])).toBe(book);
});

test('a path lies within what it begins with', () => {
  expect([isWithin(['items', 1, 'cap'], ['items', 1]), isWithin(['items', 10], ['items', 1])]).toEqual([
    true,
    false,
  ]);
});
