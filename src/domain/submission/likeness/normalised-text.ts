/**
 * What of a text counts when two are compared: letters, digits and Chinese characters. Blanks, punctuation, the case and
 * the width of letters are how a copy is disguised by accident. Traditional characters are left as they are.
 */

/** In a text: nothing may match across it. No stored part holds it, since cleaning takes control characters out. */
export const PART_BREAK = '\u0000';
/** In normalised text: where a part ends. */
export const BREAK_CODE = 0;

/** One entry a character that counts, and for each break; `froms` and `tos` are offsets into the original text. */
export interface NormalisedText {
  readonly codes: Uint32Array;
  readonly froms: Uint32Array;
  readonly tos: Uint32Array;
}

/** `〇` is written in years and is no letter to Unicode; `①` and the like only number a list and do not count. */
const counts = /[\p{L}\p{Nd}〇]/u;

export function normalise(text: string): NormalisedText {
  const codes = new Uint32Array(text.length);
  const froms = new Uint32Array(text.length);
  const tos = new Uint32Array(text.length);
  let kept = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    const code = text.codePointAt(from)!;
    to = from + (code > 0xffff ? 2 : 1);
    const folded = foldedCode(code);
    if (folded === null) continue;
    codes[kept] = folded;
    froms[kept] = from;
    tos[kept] = to;
    kept += 1;
  }
  return { codes: codes.subarray(0, kept), froms: froms.subarray(0, kept), tos: tos.subarray(0, kept) };
}

/** The character as it is compared; null if it does not count. */
function foldedCode(code: number): number | null {
  if (code === BREAK_CODE) return BREAK_CODE;
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (half < 0x80) return foldedAscii(half);
  const character = String.fromCodePoint(half);
  return counts.test(character) ? character.toLowerCase().codePointAt(0)! : null;
}

function foldedAscii(code: number): number | null {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  const isCounted = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return isCounted ? code : null;
}
