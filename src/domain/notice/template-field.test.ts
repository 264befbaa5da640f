import fc from 'fast-check';
import { cleanField, type FieldKind } from './template-field';

describe('a field of a subscription message', () => {
  test.each<[FieldKind, string, string]>([
    ['thing', '十二月读书笔记', '十二月读书笔记'],
    ['thing', '正好二十个字的标题一二三四五六七八九十', '正好二十个字的标题一二三四五六七八九十'],
    ['thing', '班主任带班与心理辅导之二十一个字以上的长标题', '班主任带班与心理辅导之二十一个字以上的…'],
    ['thing', '第一行\r\n第二行\t完', '第一行 第二行 完'],
    ['thing', '写得好👍🏽👨‍👩‍👧很好❤️', '写得好很好'],
    ['thing', '零\u200b宽\ufeff', '零宽'],
    ['thing', '\u0000\u0007', '见小程序'],
    ['thing', '🎉🎉', '见小程序'],
    ['thing', '𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
    ['phrase', '已通过', '已通过'],
    ['phrase', '已通过，恭喜您', '已通过恭喜'],
    ['phrase', 'OK', '已更新'],
    ['name', '买买提·吐尔逊江阿不都拉', '买买提·吐尔逊江阿不'],
    ['name', '', '同事'],
    ['character_string', 'ＡＢ-１２ 第3号', 'AB-123'],
    ['character_string', 'x'.repeat(40), 'x'.repeat(32)],
    ['character_string', '无', '-'],
    ['number', '1.5 学分', '1.5'],
    ['number', '-３', '-3'],
    ['number', '没有', '0'],
  ])('%s: “%s” is sent as “%s”', (kind, text, sent) => {
    expect(cleanField(kind, text)).toBe(sent);
  });

  test('is never empty, never too long, and cleaning it again changes nothing', () => {
    const longest = { thing: 20, phrase: 5, name: 10, character_string: 32, number: 32 };
    const kinds = fc.constantFrom<FieldKind>('thing', 'phrase', 'name', 'character_string', 'number');
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary', maxLength: 60 }), (kind, text) => {
        const sent = cleanField(kind, text);
        expect([...sent].length).toBeGreaterThan(0);
        expect([...sent].length).toBeLessThanOrEqual(longest[kind]);
        expect(sent).not.toMatch(/\p{Cc}/u);
        expect(cleanField(kind, sent)).toBe(sent);
      }),
    );
  });
});
