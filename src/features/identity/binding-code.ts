const LENGTH = 8;
const HALF = 4;

/** What can be read off a printed card: letters and digits, capitals, at most eight; everything else is left out. */
export function codeCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);
}

/** As it is printed, `7K2M-9QXD`; the dash comes by itself while typing and when pasting. */
export function printedCode(typed: string): string {
  const characters = codeCharacters(typed);
  return characters.length <= HALF ? characters : `${characters.slice(0, HALF)}-${characters.slice(HALF)}`;
}

/** Null when the code is complete; otherwise how many characters are missing, in words. */
export function whatIsMissing(typed: string): string | null {
  const missing = LENGTH - codeCharacters(typed).length;
  return missing === 0 ? null : `还差 ${missing} 个字符`;
}
