const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** How long a phone waits before it sends what it kept again: twice as long each time, from 2 to 30 seconds. */
export function pauseMs(turn: number): number {
  return Math.min(FIRST_MS * 2 ** turn, LONGEST_MS);
}
