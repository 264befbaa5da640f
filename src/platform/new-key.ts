/** A key for one act of this phone: small letters and digits, made once, so that sending it again is the same act. */
export function newKey(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;
}
