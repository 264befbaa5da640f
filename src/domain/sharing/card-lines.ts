/** What never begins a line, and what never ends one (GB/T 15834). */
const neverFirst = '，。、；：？！）》」』】〉”’…—～·,.;:?!)]}%';
const neverLast = '（《「『【〈“‘([{';
const ELLIPSIS = '…';

/** The width of a character in ems, near enough for a line of a picture: a phone's fonts differ by less than the margin. */
function emsOf(character: string): number {
  if (/[\u200d\ufe0e\ufe0f]/.test(character)) return 0;
  if (/[ilIj.,:;'!|()[\] ]/.test(character)) return 0.34;
  if (/[\u0021-\u02ff]/.test(character)) return /[A-Zmw@%]/.test(character) ? 0.8 : 0.58;
  return 1;
}

/** The width of a text in ems. */
export function emsWide(text: string): number {
  return [...text].reduce((sum, character) => sum + emsOf(character), 0);
}

/**
 * Breaks a text into at most `most` lines of `ems`: between any two Chinese characters, but no line begins with a comma or
 * ends with an opening bracket, and a Latin word stays whole where it fits. What is left over ends in 「…」.
 */
export function wrapLines(text: string, ems: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, ems)) {
    if (line === '' || emsWide(line + piece) <= ems) {
      line += lines.length > 0 && line === '' ? piece.trimStart() : piece;
      continue;
    }
    const carried = carriedOver(line, piece);
    lines.push(line.slice(0, line.length - carried.length).trimEnd());
    line = (carried + piece).trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', ems)];
}

/** Latin words whole, unless one is longer than a line; everything else by character. */
function piecesOf(text: string, ems: number): string[] {
  const words = text.match(/[A-Za-z0-9'’_-]+|\s+|[\s\S]/gu) ?? [];
  return words.flatMap((word) => (emsWide(word) > ems ? [...word] : [/^\s+$/.test(word) ? ' ' : word]));
}

/** What moves to the next line with the piece that begins it. */
function carriedOver(line: string, next: string): string {
  const characters = [...line];
  let from = characters.length;
  while (
    from > 1 &&
    (neverFirst.includes(characters[from] ?? next) || neverLast.includes(characters[from - 1] ?? ''))
  )
    from -= 1;
  // A line of marks alone has no good place to break.
  return from > 1 ? characters.slice(from).join('') : '';
}

function shortened(line: string, ems: number): string {
  const kept = [...line];
  while (kept.length > 1 && (emsWide(kept.join('')) + 1 > ems || neverLast.includes(kept.at(-1) ?? '')))
    kept.pop();
  while (kept.length > 1 && '，。、；：'.includes(kept.at(-1) ?? '')) kept.pop();
  return kept.join('') + ELLIPSIS;
}
