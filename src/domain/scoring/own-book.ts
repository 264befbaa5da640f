/** A book that a school begins from nothing bears an id that no book of the product ever will. */
const PREFIX = 'own-';

/** `key` is unique to the draft: made once, so that a save sent twice is one book. */
export function ownBookId(key: string): string {
  return `${PREFIX}${key}`.slice(0, 64);
}

export function isOwnBookId(id: string): boolean {
  return id.startsWith(PREFIX) && id.length > PREFIX.length;
}
