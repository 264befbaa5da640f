import { builtInIds, builtInRuleBook } from './books/built-in';
import { wordsOf } from './words-of';

/** Chinese is written by people alone: no id, kind or day has any. */
function chineseIn(node: unknown): string[] {
  if (typeof node === 'string') return /\p{Script=Han}/u.test(node) ? [node] : [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(chineseIn) : [];
}

test.each(builtInIds)('whatever somebody wrote in %s is among its words', (id) => {
  const book = builtInRuleBook(id)!;
  expect(wordsOf(book)).toEqual(expect.arrayContaining(chineseIn(book)));
});

test('an id, a day and what is still empty are no words', () => {
  const book = builtInRuleBook('hours-24')!;
  expect(wordsOf({ ...book, source: '', notes: [] })).toEqual([
    book.title,
    book.hours?.title,
    book.hours?.text,
    book.hours?.source,
  ]);
});
