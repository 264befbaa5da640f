/** What somebody types into the search field, cut into words that are looked for. */
export const MOST_SEARCH_WORDS = 6;
const LONGEST_WORD = 24;

/** How texts and words are compared: full width as half, capitals as small letters, any white space as one blank. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a search, each once; blanks and commas part them. */
export function searchWords(text: string): readonly string[] {
  const words = normalised(text)
    .split(/[ ,、，;；]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD));
  return [...new Set(words)].slice(0, MOST_SEARCH_WORDS);
}

/** Whether a word may mean initials: letters and figures, at least two, for one letter begins half the library. */
export function mayBeInitials(word: string): boolean {
  return /^[a-z0-9]{2,}$/.test(word);
}
