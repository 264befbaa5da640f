import { partCount } from './part-count';

test('a part below its minimum says how many characters are still wanted', () => {
  expect(partCount(70, 120)).toEqual({ done: false, count: '70 字', need: '，还差 50 字' });
});

test('a part is done at its minimum exactly', () => {
  expect(partCount(99, 100)).toEqual({ done: false, count: '99 字', need: '，还差 1 字' });
  expect(partCount(100, 100)).toEqual({ done: true, count: '100 字', need: '，不少于 100' });
});

test('a part without a minimum is done with its first character', () => {
  expect(partCount(0, 0)).toEqual({ done: false, count: '0 字', need: '，还没写' });
  expect(partCount(1, 0)).toEqual({ done: true, count: '1 字', need: '' });
});
