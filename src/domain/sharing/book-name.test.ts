import { bookName, plainTitle } from './book-name';

test.each([
  ['《给教师的建议》', '苏霍姆林斯基'],
  ['给教师的建议', '[苏] 苏霍姆林斯基'],
  [' 给 教师的建议 ', '（苏联）苏霍姆林斯基 著'],
  ['给教师的建议', '苏霍姆林斯基，编著'],
])('is one book, however it was typed: %s of %s', (title, author) => {
  expect(bookName({ title, author })).toBe('给教师的建议\n苏霍姆林斯基');
});

test.each([
  ['给教师的一百条建议', '苏霍姆林斯基'],
  ['给教师的建议', '周蕖'],
  ['给教师的建议', ''],
])('is another book: %s of %s', (title, author) => {
  expect(bookName({ title, author })).not.toBe('给教师的建议\n苏霍姆林斯基');
});

test('letters and figures of any width are the same', () => {
  expect(bookName({ title: 'ＰＢＬ １０１', author: 'A. Li' })).toBe(
    bookName({ title: 'pbl 101', author: 'a li' }),
  );
});

test('a title of nothing but marks names nothing', () => {
  expect(bookName({ title: '《》 · ', author: '某人' })).toBe('');
});

test('is shown without the marks that were typed around it, not without those within', () => {
  expect(plainTitle(' 《给教师的建议》 ')).toBe('给教师的建议');
  expect(plainTitle('读《论语》')).toBe('读《论语》');
});
