/**
 * The preview shows several people in one browser: the person stands in the query before the hash (`/?as=ID#/…`),
 * which survives navigation and reload. Also the prefix of everything this person's frame stores.
 */
export function personKey(): string {
  return new URLSearchParams(window.location.search).get('as') ?? 'guest';
}
