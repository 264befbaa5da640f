import fc from 'fast-check';
import { anyText } from '../testing/arbitrary-text';
import { normalise } from './normalised-text';

const kept = (text: string) => String.fromCodePoint(...normalise(text).codes);

test.each([
  ['punctuation, blanks and line ends do not count', '课堂，\n 是“孩子”的！', '课堂是孩子的'],
  [
    'wide letters and digits are narrow ones, and capitals small ones',
    'ＰＰＴ和Ppt，２０２６',
    'ppt和ppt2026',
  ],
  ['traditional characters stay as they are', '課堂與课堂', '課堂與课堂'],
  ['emoji do not count, rare characters outside the basic plane do', '教😀学𠮷', '教学𠮷'],
  ['a zero in a year counts, the number of a list does not', '①二〇二六', '二〇二六'],
  ['half characters do not count', '教\ud83d学\ude00', '教学'],
  ['a part’s end stays', '教\u0000学', '教\u0000学'],
])('%s', (_, text, expected) => {
  expect(kept(text)).toBe(expected);
});

test('each character knows where it stood in the original', () => {
  const { froms, tos } = normalise('a，𠮷\n学');
  expect([...froms]).toEqual([0, 2, 5]);
  expect([...tos]).toEqual([1, 4, 6]);
});

test('what is normalised already stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(kept(kept(text))).toBe(kept(text));
    }),
  );
});
