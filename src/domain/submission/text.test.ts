import fc from 'fast-check';
import { cleanText, countCharacters } from './text';

describe('what is stored of a typed text', () => {
  test.each([
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行', 'line ends of every system are one'],
    ['a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef', 'control characters go'],
    ['一\t二\n三', '一\t二\n三', 'tabs and line feeds stay'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>', 'tags stay as they were typed'],
    ['👨‍👩‍👧 好 👍🏽', '👨‍👩‍👧 好 👍🏽', 'emoji stay whole'],
    ['半个\ud83d字', '半个\ufffd字', 'half a character becomes a mark that can be stored'],
    ['abc\u202egnp.exe', 'abcgnp.exe', 'marks that turn the reading direction go'],
  ])('%j becomes %j: %s', (typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  test('cleaning twice changes nothing more, and what is clean can be encoded and decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const stored = cleanText(typed);
        expect(cleanText(stored)).toBe(stored);
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
    );
  });
});

test('an emoji counts once, white space not at all', () => {
  expect(countCharacters(' 好 书\n👍\t！\u3000')).toBe(4);
});
