import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ProjectedCode } from '@/contract/hosting';
import { formatSessionToken, readSessionToken } from '@/domain/attendance/session-token';
import { SLOT_MS, slotAt, slotStartsAtMs } from '@/domain/attendance/slots';
import { spokenCodeOf } from '@/domain/attendance/spoken-code';
import { readTypedCode, showTypedCode, typedCodeOf } from '@/domain/attendance/typed-code';

export interface SessionKey {
  readonly schoolId: string;
  readonly sessionId: string;
}

/** What a text proves before the title of another session is known. */
export type ReadProof =
  /** `scanned`: proved by a token, which nobody guesses. */
  | { readonly kind: 'slot'; readonly slot: number; readonly scanned: boolean }
  | { readonly kind: 'otherSession'; readonly sessionId: string }
  | { readonly kind: 'otherSchool' }
  | { readonly kind: 'invalid' };

/** A typed code holds no slot: it is looked for this far back, so that a late one reads as late and not as wrong. */
const TYPED_SLOTS = (2 * 60 * 60_000) / SLOT_MS;

/** Id of the document that holds a session's secret. */
export function sessionSecretId({ schoolId, sessionId }: SessionKey): string {
  return `${schoolId}:session:${sessionId}`;
}

/** One slot's code in both forms. The secret stays here. */
export function projectedCode(secret: string, key: SessionKey, slot: number): ProjectedCode {
  return {
    slot,
    token: formatSessionToken({ ...key, slot, mac: tokenMac(secret, key, slot) }),
    typed: showTypedCode(typedCode(secret, key, slot)),
    startsAtMs: slotStartsAtMs(slot),
    endsAtMs: slotStartsAtMs(slot + 1),
  };
}

/**
 * What a scanned or typed text proves for a session. `secret` is null while the session was never opened: then nothing
 * can be proved, but a token of elsewhere is still told from a wrong one. Comparisons take the same time whatever differs.
 */
export function readProof(secret: string | null, key: SessionKey, text: string, nowMs: number): ReadProof {
  const token = readSessionToken(text.normalize('NFKC'));
  if (token === null) return readTyped(secret, key, text, nowMs);
  if (token.schoolId !== key.schoolId) return { kind: 'otherSchool' };
  if (token.sessionId !== key.sessionId) return { kind: 'otherSession', sessionId: token.sessionId };
  if (secret === null) return { kind: 'invalid' };
  const right = equal(token.mac, tokenMac(secret, key, token.slot));
  return right ? { kind: 'slot', slot: token.slot, scanned: true } : { kind: 'invalid' };
}

/** The six digits of a saying, to be read aloud. */
export function spokenCode(secret: string, key: SessionKey, saidAtMs: number): string {
  return spokenCodeOf(hmac(secret, `spoken:${key.schoolId}:${key.sessionId}:${saidAtMs}`));
}

export function isSpokenCode(secret: string, key: SessionKey, saidAtMs: number, code: string): boolean {
  return equal(code, spokenCode(secret, key, saidAtMs));
}

/** A phone's mark in one session: without that session's secret it can be compared with nothing. */
export function phoneMark(sessionSecret: string, phone: string): string {
  return hmac(sessionSecret, `phone:${phone}`).toString('base64url').slice(0, 12);
}

function readTyped(secret: string | null, key: SessionKey, text: string, nowMs: number): ReadProof {
  const typed = readTypedCode(text);
  if (typed === null || secret === null) return { kind: 'invalid' };
  const current = slotAt(nowMs);
  for (let slot = current; slot > current - TYPED_SLOTS; slot -= 1)
    if (equal(typed, typedCode(secret, key, slot))) return { kind: 'slot', slot, scanned: false };
  return { kind: 'invalid' };
}

function tokenMac(secret: string, key: SessionKey, slot: number): string {
  return hmac(secret, `${key.schoolId}:${key.sessionId}:${slot}`).toString('base64url').slice(0, 12);
}

function typedCode(secret: string, key: SessionKey, slot: number): string {
  return typedCodeOf(hmac(secret, `typed:${key.schoolId}:${key.sessionId}:${slot}`));
}

function hmac(secret: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(text).digest();
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
