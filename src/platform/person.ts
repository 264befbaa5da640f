/** Whose phone this is; WeChat knows it, so the mini-program keeps nothing apart. */
export function personKey(): string {
  return '';
}
