import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { onceBackOnline } from '@/platform/network';
import { remember, remembered } from '@/platform/storage';

const KEY = 'check-in/kept';

/** A code scanned without network. It proves when it was shown; the phone's clock proves nothing and is not kept. */
export interface KeptCheckIn {
  readonly sessionId: string;
  readonly code: string;
  /** What the cloud said when it was sent at last; null while it waits. */
  readonly refusal: Refusal | null;
}

const store = createStore<{ readonly kept: readonly KeptCheckIn[] }>(() => ({
  kept: remembered<readonly KeptCheckIn[]>(KEY) ?? [],
}));
let sending: Promise<void> | null = null;

/** Keeps a code; the first one that waits for a session stands, because it proves the earlier moment. */
export function keepCheckIn(sessionId: string, code: string): void {
  const { kept } = store.getState();
  if (kept.some((entry) => entry.sessionId === sessionId && entry.refusal === null)) return;
  write([...kept.filter((entry) => entry.sessionId !== sessionId), { sessionId, code, refusal: null }]);
}

/** Lets go of a session's kept code, whatever became of it. */
export function dropKeptCheckIn(sessionId: string): void {
  write(store.getState().kept.filter((entry) => entry.sessionId !== sessionId));
}

export function useKeptCheckIn(sessionId: string): KeptCheckIn | null {
  return useStore(store).kept.find((entry) => entry.sessionId === sessionId) ?? null;
}

/** The sessions whose codes wait on this phone: their slots show 待传. */
export function useWaitingSessionIds(): readonly string[] {
  return useStore(store)
    .kept.filter(({ refusal }) => refusal === null)
    .map(({ sessionId }) => sessionId);
}

/** Sends what was kept. What the cloud answers settles it; only its silence keeps it waiting. */
export function sendKeptCheckIns(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

/** From the app's launch on: now, and whenever the network comes back. */
export function watchKeptCheckIns(): void {
  void sendKeptCheckIns();
  onceBackOnline(() => void sendKeptCheckIns());
}

async function sendAll(): Promise<void> {
  for (const { sessionId, code, refusal } of store.getState().kept) {
    if (refusal !== null) continue;
    const result = await call('attendance', 'checkIn', { sessionId, code, queued: true });
    if (result.ok || isDone(result.error.code)) dropKeptCheckIn(sessionId);
    else if (!isSilence(result.error.code)) settle(sessionId, result.error);
  }
}

/** The cloud has this check-in, by this code or an earlier one, or it waits there for the host. */
function isDone(code: string): boolean {
  return code === 'alreadyDone' || code === 'claimWaiting';
}

/** The cloud did not look at the code; it can be sent again. */
function isSilence(code: string): boolean {
  return code === 'offline' || code === 'unavailable' || code === 'slowDown';
}

function settle(sessionId: string, refusal: Refusal): void {
  write(
    store.getState().kept.map((entry) => (entry.sessionId === sessionId ? { ...entry, refusal } : entry)),
  );
}

function write(kept: readonly KeptCheckIn[]): void {
  store.setState({ kept });
  remember(KEY, kept);
}
