import type { Submission } from '../submission';

/** Longer than a function may run: what has no report by then was cut off. */
const PATIENCE_MS = 5 * 60_000;
/** Who was cut off again waits longer, so that it does not keep others from their turn. */
const NEXT_TURN_MS = 30 * 60_000;

type LikenessState = Pick<Submission, 'likenessFound' | 'likenessDueAtMs'>;

/** A version that was just handed in: looked for at once, and again by the timer unless that came to an end. */
export function likenessAwaited(now: number): LikenessState {
  return { likenessFound: null, likenessDueAtMs: now + PATIENCE_MS };
}

/** Looking failed; others come first now. */
export function likenessPutOff(now: number): Pick<Submission, 'likenessDueAtMs'> {
  return { likenessDueAtMs: now + NEXT_TURN_MS };
}

/**
 * The piece once a version of it was looked at; `found` null when there was nothing to look at (withdrawn, or of no kind that
 * the school has). Null when a newer version was handed in meanwhile, which waits for a report of its own.
 */
export function withLikeness(
  piece: Submission,
  seen: Pick<Submission, 'timesSubmitted'>,
  found: boolean | null,
): Submission | null {
  if (piece.timesSubmitted !== seen.timesSubmitted) return null;
  return { ...piece, likenessFound: found, likenessDueAtMs: null };
}
