import fc from 'fast-check';
import { generatedText, seededRandom } from './generated-texts';

/** A text as a teacher writes it. */
export const writtenText = (characters: number) =>
  fc.integer().map((seed) => generatedText(seededRandom(seed), characters));

/** Anything a phone can send: few letters, so that much repeats, between blanks, emoji, half characters and wide letters. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('啊', '课', '堂', '学', 'A', 'Ａ', 'a', '1', '１', '，', '。', ' ', '\n', '😀', '𠮷'),
      fc.constantFrom('\ud83d', '\ude00', '\u0000', 'İ', '〇', '①', 'é'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 300 },
  )
  .map((pieces) => pieces.join(''));
