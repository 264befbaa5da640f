import fc from 'fast-check';
import { afterInput, cleanPaste } from './paste';

describe('what is pasted', () => {
  test.each([
    ['zero-width marks and soft hyphens', '分\u200b层\u00ad作\ufeff业', '分层作业'],
    ['a symbol font’s bullet', '\uf0b7\t先读题\n\uf0d8 再动笔', '• 先读题\n• 再动笔'],
    ['Word’s dot and tab', '·\t先读题', '• 先读题'],
    ['a symbol font’s letter once the font is gone', 'Ø\t先读题\nü\t再动笔', '• 先读题\n• 再动笔'],
    ['Word’s numbering', '1.\t先读题\n（二）\t再动笔', '1. 先读题\n（二） 再动笔'],
    ['line ends of every kind', '一\r\n二\r三\u2028四\u000b五', '一\n二\n三\n四\n五'],
    ['many blank lines', '一\n\n\n\n\n二', '一\n\n二'],
    ['lines of nothing but spaces', '一\n  \u00a0\n\u3000\n\t\n二', '一\n\n二'],
    ['an indent of no-break spaces', '\u00a0\u00a0\u00a0\u00a0课前', '　　课前'],
    ['an indent of a tab and full-width spaces', '\t　　　课前', '　　课前'],
    ['no-break spaces between words', '第\u00a012\u00a0条', '第 12 条'],
  ])('loses %s', (_, pasted, clean) => {
    expect(cleanPaste(pasted)).toBe(clean);
  });

  test('keeps what a teacher types on purpose', () => {
    for (const typed of [
      '　　开头空两格\n　　第二段',
      '    四个普通空格',
      '一段\n\n另一段',
      '· 自己打的点',
      '•自己打的点',
      '如果 a<b，那么 b>a',
      '<p>这样的标签也讲过</p>',
      '👨‍👩‍👧 亲子阅读',
    ])
      expect(cleanPaste(typed)).toBe(typed);
  });

  test('of Word’s own HTML leaves the words', () => {
    const html =
      '<!--[if gte mso 9]><xml><w:WordDocument>宋体</w:WordDocument></xml><![endif]-->' +
      '<style>p.MsoNormal {font-family:宋体;}</style>' +
      '<p class="MsoNormal" style="mso-list:l0 level1"><span style="font-family:宋体">课前<b>三分钟</b></span><o:p></o:p></p>\n' +
      '<p class="MsoNormal">&nbsp;如果 a<b，那么<br/>b>a</p>';
    expect(cleanPaste(html)).toBe('课前三分钟\n 如果 a<b，那么\nb>a\n');
  });
});

const rubbish = fc.constantFrom(
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\uf0b7\t',
  '·\t',
  'Ø\t',
  '\u00a0',
  '\u3000',
  '\r\n',
  '\n\n\n\n',
  '\u000b',
  '<p class="MsoNormal">',
  '</p>',
  '<o:p>',
  '<!--[if',
  '<![endif]-->',
  '&nbsp;',
  '1.\t',
);
const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
const mixed = fc
  .array(fc.oneof(character, rubbish, fc.string()), { maxLength: 40 })
  .map((all) => all.join(''));
const chinese = (text: string) => text.replace(/[^\u3400-\u9fff]/g, '');

describe('cleaning', () => {
  test('twice is the same as once', () => {
    fc.assert(fc.property(mixed, (text) => cleanPaste(cleanPaste(text)) === cleanPaste(text)));
  });

  test('never loses a Chinese character', () => {
    const plain = fc
      .array(
        fc.oneof(
          character,
          rubbish.filter((mark) => !mark.includes('<!')),
          fc.string().filter((s) => !/[<>]/.test(s)),
        ),
      )
      .map((all) => all.join(''));
    fc.assert(fc.property(plain, (text) => chinese(cleanPaste(text)) === chinese(text)));
  });

  test('is done only where much comes in at once', () => {
    const long = `\uf0b7\t${'先读一读题目再动笔写下来'.repeat(3)}`;
    expect(afterInput('', long)).toBe(`• ${'先读一读题目再动笔写下来'.repeat(3)}`);
    expect(afterInput('\u00a0我', '\u00a0我们')).toBe('\u00a0我们');
    expect(afterInput('头尾', `头${'\u00a0'.repeat(2)}${'中'.repeat(30)}尾`)).toBe(
      `头  ${'中'.repeat(30)}尾`,
    );
    expect(afterInput('一', '一\u200b')).toBe('一');
  });

  test('leaves what stands before the insertion alone', () => {
    fc.assert(
      fc.property(mixed, mixed, mixed, (head, pasted, tail) =>
        afterInput(head + tail, head + pasted + tail).startsWith(head),
      ),
    );
  });
});
