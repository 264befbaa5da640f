import type { ProjectedCode, Projection } from '@/contract/hosting';

/** The code to show now. Null when none of those in hand is good any more: an old code is never shown. */
export function currentCode(codes: readonly ProjectedCode[], nowMs: number): ProjectedCode | null {
  return codes.find(({ startsAtMs, endsAtMs }) => startsAtMs <= nowMs && nowMs < endsAtMs) ?? null;
}

/** Whole seconds until the code changes, at least 1 while it is shown. */
export function secondsLeft(code: ProjectedCode, nowMs: number): number {
  return Math.max(1, Math.ceil((code.endsAtMs - nowMs) / 1000));
}

const RETRY_MS = 4000;

/**
 * Whether to ask again: once per slot, as soon as the first of the codes in hand has run out; after a failure every four
 * seconds, so that a projector recovers by itself. A clock that was set (a PC corrects its own after a sleep) is noticed by
 * its standing before the last asking, and the answer sets ours right again.
 */
export function isDue(
  projection: Projection | null,
  asked: { readonly atMs: number; readonly failed: boolean } | null,
  nowMs: number,
): boolean {
  if (asked === null || nowMs < asked.atMs) return true;
  if (asked.failed) return nowMs - asked.atMs >= RETRY_MS;
  const [first] = projection?.codes ?? [];
  return first === undefined ? nowMs - asked.atMs >= RETRY_MS : nowMs >= first.endsAtMs;
}
