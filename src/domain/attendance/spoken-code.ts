/** The code of an online session counts for so long after it was said. */
export const SPOKEN_MS = 2 * 60_000;

/** Wrong codes that one person may give for one session; after them the host's list is the way. */
export const SPOKEN_TRIES = 5;

const LENGTH = 6;

/** Six digits out of the first 48 bits of `bytes`: said aloud, typed on a phone. */
export function spokenCodeOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 6)) bits = (bits << 8n) | BigInt(byte);
  return String(bits % 10n ** BigInt(LENGTH)).padStart(LENGTH, '0');
}

/** `482913` as it is shown and said: `482 913`. */
export function showSpokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** What somebody typed as a spoken code, or null when it can not be one. Spaces, dashes and full-width digits do not matter. */
export function readSpokenCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/[\s\p{Pd}_·.]/gu, '');
  return /^\d{6}$/.test(code) ? code : null;
}

/** Whether a code said at that moment still counts. */
export function isFreshSpoken(saidAtMs: number, nowMs: number): boolean {
  return nowMs >= saidAtMs && nowMs <= saidAtMs + SPOKEN_MS;
}
