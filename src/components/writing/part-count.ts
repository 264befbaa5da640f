/** What stands beside a part's name: how much there is, and how much is still wanted. */
export type PartCount = { readonly done: boolean; readonly count: string; readonly need: string };

/**
 * A minimum of one character is no number worth naming. A part is done when it has its minimum, and at least one character. `characters` is counted by the caller,
 * by the same rule the cloud uses.
 */
export function partCount(characters: number, minCharacters: number): PartCount {
  const lacking = Math.max(minCharacters, 1) - characters;
  const count = `${characters} 字`;
  if (lacking <= 0) return { done: true, count, need: minCharacters > 1 ? `，不少于 ${minCharacters}` : '' };
  return { done: false, count, need: minCharacters > 1 ? `，还差 ${lacking} 字` : '，还没写' };
}
