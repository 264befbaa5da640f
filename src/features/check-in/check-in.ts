import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CheckInReceipt } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { tapLightly } from '@/platform/feedback';
import { phoneKey } from '@/platform/phone-key';
import { dropKeptCheckIn, keepCheckIn } from './kept-check-ins';

/** How far a check-in to one session has come on this phone. */
export type Attempt =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  /** `fresh`: the seal lands now, because the server just answered; otherwise it was there before. */
  | { readonly phase: 'sealed'; readonly receipt: CheckInReceipt; readonly fresh: boolean }
  | { readonly phase: 'refused'; readonly refusal: Refusal };

const idle: Attempt = { phase: 'idle' };
const store = createStore<Readonly<Record<string, Attempt>>>(() => ({}));

export function useAttempt(sessionId: string): Attempt {
  return useStore(store)[sessionId] ?? idle;
}

/** Begins anew: back to the scanner or the form. */
export function startOver(sessionId: string): void {
  note(sessionId, idle);
}

/** Sends a scanned or typed code. The seal waits for the server; without network the code waits on the phone. */
export async function checkIn(sessionId: string, code: string): Promise<void> {
  if (phaseOf(sessionId) === 'sending') return;
  note(sessionId, { phase: 'sending' });
  const result = await call('attendance', 'checkIn', { sessionId, code, queued: false, phone: phoneKey() });
  if (result.ok) {
    dropKeptCheckIn(sessionId);
    tapLightly();
    note(sessionId, { phase: 'sealed', receipt: result.data, fresh: true });
    return;
  }
  note(sessionId, afterRefusal(sessionId, code, result.error));
}

/** Looks whether the seal is already there, and shows it without pressing it again. */
export async function lookAtSeal(sessionId: string): Promise<void> {
  if (phaseOf(sessionId) !== 'idle') return;
  const result = await call('attendance', 'receipt', { sessionId });
  if (!result.ok || phaseOf(sessionId) !== 'idle') return;
  dropKeptCheckIn(sessionId);
  note(sessionId, { phase: 'sealed', receipt: result.data, fresh: false });
}

/** The page is left: what stands is read anew next time. */
export function leaveCheckIn(sessionId: string): void {
  if (phaseOf(sessionId) !== 'sending') startOver(sessionId);
}

function phaseOf(sessionId: string): Attempt['phase'] {
  return (store.getState()[sessionId] ?? idle).phase;
}

function afterRefusal(sessionId: string, code: string, refusal: Refusal): Attempt {
  if (refusal.code === 'offline' || refusal.code === 'unavailable') {
    keepCheckIn(sessionId, code);
    return idle;
  }
  const earlier = refusal.code === 'alreadyDone' ? receiptIn(refusal.details) : null;
  return earlier === null
    ? { phase: 'refused', refusal }
    : { phase: 'sealed', receipt: earlier, fresh: false };
}

/** A refusal as `alreadyDone` carries the first receipt: the seal is there, and it is shown. */
function receiptIn(details: unknown): CheckInReceipt | null {
  return typeof details === 'object' && details !== null && 'seals' in details
    ? (details as CheckInReceipt)
    : null;
}

function note(sessionId: string, attempt: Attempt): void {
  store.setState({ [sessionId]: attempt });
}
