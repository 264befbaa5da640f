/** Control characters except tab and line feed, and marks that turn the reading direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not be kept
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Half of a character; in a `u` pattern whole pairs are one character, so only lone halves match. */
const loneSurrogate = /[\ud800-\udfff]/gu;
const whiteSpace = /\s/;

/**
 * What somebody typed or pasted, fit to be stored: line ends are `\n`, control characters are gone, half characters
 * (which no database encodes) become `\ufffd`. Tags stay as they were typed: text is shown as text, never interpreted.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(loneSurrogate, '\ufffd');
}

/** How many characters somebody wrote: an emoji is one, white space is none. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!whiteSpace.test(character)) count += 1;
  return count;
}
