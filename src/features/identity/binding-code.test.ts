import { printedCode, whatIsMissing } from './binding-code';

describe('the one-time code as it is typed', () => {
  test.each([
    ['7k2m9qxd', '7K2M-9QXD'],
    ['7K2M-9QXD', '7K2M-9QXD'],
    [' 7k2m 9qxd\n', '7K2M-9QXD'],
    ['７Ｋ２Ｍ－９ＱＸＤ', '7K2M-9QXD'],
    ['绑定码：7K2M-9QXD。', '7K2M-9QXD'],
    ['7K2', '7K2'],
    ['7K2M-', '7K2M'],
    ['7K2M9', '7K2M-9'],
    ['7K2M-9QXD-EXTRA', '7K2M-9QXD'],
  ])('%j is shown as %s', (typed, shown) => {
    expect(printedCode(typed)).toBe(shown);
  });

  test('names how much is missing until it is complete', () => {
    expect([whatIsMissing(''), whatIsMissing('7K2M-9'), whatIsMissing('7K2M-9QXD')]).toEqual([
      '还差 8 个字符',
      '还差 3 个字符',
      null,
    ]);
  });
});
