import { isFreshSlot, slotAt } from './slots';
import { isFreshSpoken } from './spoken-code';
import type { TrainingSession } from './training-session';

/** A code that the cloud made: which one, and so when it could be seen or heard. */
export type ProvenCode =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'spoken'; readonly saidAtMs: number };

/** What a scanned or typed code proved, found by the cloud, which alone knows the secret. */
export type Proof =
  | ProvenCode
  | { readonly kind: 'otherSession'; readonly title: string }
  | { readonly kind: 'otherSchool' }
  /** Nobody made it. */
  | { readonly kind: 'invalid' }
  /** Not the code that was said; so many more may be tried. */
  | { readonly kind: 'misheard'; readonly triesLeft: number }
  /** Too many spoken codes were tried: this one was not even looked at. */
  | { readonly kind: 'noTriesLeft' }
  /** Another one of the same person is being looked at: so that nobody tries many at once. */
  | { readonly kind: 'oneAtATime' };

/** Whether a code counts at `nowMs`, by the server's clock: this slot's, the last one's, or one said within two minutes. */
export function isFresh(proof: ProvenCode, nowMs: number): boolean {
  return proof.kind === 'slot' ? isFreshSlot(proof.slot, nowMs) : isFreshSpoken(proof.saidAtMs, nowMs);
}

/** The slot a code belongs to, for whatever has to wait for the host. */
export function slotOf(proof: ProvenCode): number {
  return proof.kind === 'slot' ? proof.slot : slotAt(proof.saidAtMs);
}

/** Whether a code was made while the session was open. */
export function wasOpenWith(
  { openedAtMs, closedAtMs }: Pick<TrainingSession, 'openedAtMs' | 'closedAtMs'>,
  proof: ProvenCode,
  nowMs: number,
): boolean {
  const slot = slotOf(proof);
  return openedAtMs !== null && slot >= slotAt(openedAtMs) && slot <= slotAt(closedAtMs ?? nowMs);
}

/** Whether an act that stands was proved by this very code: then it is the same act, sent again. */
export function isSameCode(evidence: object, proof: Proof): boolean {
  if (proof.kind === 'slot') return 'slot' in evidence && evidence.slot === proof.slot;
  if (proof.kind !== 'spoken') return false;
  if ('saidAtMs' in evidence) return evidence.saidAtMs === proof.saidAtMs;
  return 'slot' in evidence && evidence.slot === slotAt(proof.saidAtMs);
}
