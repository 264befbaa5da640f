const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Characters that nobody sees (control characters, line breaks, zero-width marks): they make two equal names differ. */
export function holdsUnseenCharacters(text: string): boolean {
  return UNSEEN.test(text);
}

/** A name as it is compared and kept: 张　三 (spaced to align a column) is 张三; other spaces shrink to one. */
export function tidyName(text: string): string {
  return text.normalize('NFKC').replace(BETWEEN_HAN, '').replace(/\s+/g, ' ').trim();
}

/** The known name that is most likely meant: at most a third of the characters differ; null when none comes near. */
export function closestName(name: string, known: readonly string[]): string | null {
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance([...name], [...candidate]);
    if (best === null || distance < best.distance) best = { name: candidate, distance };
  }
  return best !== null && best.distance * 3 <= Math.max(name.length, best.name.length) ? best.name : null;
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [column, other] of b.entries()) {
      const swapped = (last[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swapped, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    last = next;
  }
  return last[b.length] ?? 0;
}
