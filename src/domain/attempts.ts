/** Failed attempts of one person within a window, kept so that a short code cannot be guessed. */
export interface Attempts {
  readonly failures: number;
  readonly windowStartsAtMs: number;
}

export interface AttemptLimit {
  readonly failures: number;
  readonly windowMs: number;
}

/** Whole minutes, rounded up, until this person may try again; 0 when one may now. */
export function minutesToWait(attempts: Attempts | null, limit: AttemptLimit, nowMs: number): number {
  if (attempts === null || attempts.failures < limit.failures) return 0;
  const leftMs = attempts.windowStartsAtMs + limit.windowMs - nowMs;
  return leftMs <= 0 ? 0 : Math.ceil(leftMs / 60_000);
}

/** The attempts after one more failure: a window that has run out starts anew. */
export function oneMoreFailure(attempts: Attempts | null, limit: AttemptLimit, nowMs: number): Attempts {
  if (attempts === null || attempts.windowStartsAtMs + limit.windowMs <= nowMs)
    return { failures: 1, windowStartsAtMs: nowMs };
  return { failures: attempts.failures + 1, windowStartsAtMs: attempts.windowStartsAtMs };
}
