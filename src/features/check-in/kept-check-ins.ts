import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { onceBackOnline } from '@/platform/network';
import { phoneKey } from '@/platform/phone-key';
import { remember, remembered } from '@/platform/storage';
import { pauseMs } from './resending';

const KEY = 'check-in/kept';

/** What a code that was kept is to prove: having come, or being there at the end. */
export type KeptAct = 'checkIn' | 'checkOut';

/** A code scanned without network. It proves when it was shown; the phone's clock proves nothing and is not kept. */
export interface KeptCheckIn {
  readonly sessionId: string;
  readonly code: string;
  /** Absent: having come. */
  readonly act?: 'checkOut';
  /** The person said: I leave before the end. */
  readonly leaving?: boolean;
  /** What the cloud said when it was sent at last; null while it waits. */
  readonly refusal: Refusal | null;
}

const store = createStore<{ readonly kept: readonly KeptCheckIn[] }>(() => ({
  kept: remembered<readonly KeptCheckIn[]>(KEY) ?? [],
}));
let sending: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | null = null;
let turn = 0;

/** Keeps a code of coming; the first one that waits for a session stands, because it proves the earlier moment. */
export function keepCheckIn(sessionId: string, code: string): void {
  keep({ sessionId, code, refusal: null });
}

/** Keeps a code of leaving; here too the first one stands, as the first check-out does. */
export function keepCheckOut(sessionId: string, code: string, leaving: boolean): void {
  keep({ sessionId, code, act: 'checkOut', leaving, refusal: null });
}

/** Lets go of a session's kept code, whatever became of it. */
export function dropKeptCheckIn(sessionId: string, act: KeptAct = 'checkIn'): void {
  write(store.getState().kept.filter((entry) => !isOf(entry, sessionId, act)));
}

export function useKeptCheckIn(sessionId: string, act: KeptAct = 'checkIn'): KeptCheckIn | null {
  return useStore(store).kept.find((entry) => isOf(entry, sessionId, act)) ?? null;
}

/** The sessions whose codes of coming wait on this phone: their slots show 待传. */
export function useWaitingSessionIds(): readonly string[] {
  return useStore(store)
    .kept.filter(({ refusal, act }) => refusal === null && act === undefined)
    .map(({ sessionId }) => sessionId);
}

/** Sends what was kept. What the cloud answers settles it; only its silence keeps it waiting. */
export function sendKeptCheckIns(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
    sendAgainLater();
  });
  return sending;
}

/** A phone with bars but without answers never hears that its network is back: what waits is sent again by itself. */
function sendAgainLater(): void {
  if (!store.getState().kept.some(({ refusal }) => refusal === null)) {
    if (again !== null) clearTimeout(again);
    again = null;
    turn = 0;
  } else if (again === null) {
    again = setTimeout(() => {
      again = null;
      void sendKeptCheckIns();
    }, pauseMs(turn));
    turn += 1;
  }
}

/** From the app's launch on: now, and whenever the network comes back. */
export function watchKeptCheckIns(): void {
  void sendKeptCheckIns();
  onceBackOnline(() => void sendKeptCheckIns());
}

/** In the order in which they were kept: who left came before. */
async function sendAll(): Promise<void> {
  for (const entry of store.getState().kept) {
    if (entry.refusal !== null) continue;
    const result = await send(entry);
    if (result.ok || isDone(result.error.code)) dropKeptCheckIn(entry.sessionId, actOf(entry));
    else if (!isSilence(result.error.code)) settle(entry, result.error);
  }
}

function send(entry: KeptCheckIn) {
  const { sessionId, code, leaving = false } = entry;
  return actOf(entry) === 'checkOut'
    ? call('attendance', 'checkOut', { sessionId, code, queued: true, leaving })
    : call('attendance', 'checkIn', { sessionId, code, queued: true, phone: phoneKey() });
}

/** The cloud has this act, by this code or an earlier one, or it waits there for the host. */
function isDone(code: string): boolean {
  return code === 'alreadyDone' || code === 'claimWaiting';
}

/** The cloud did not look at the code; it can be sent again. */
function isSilence(code: string): boolean {
  return code === 'offline' || code === 'unavailable' || code === 'slowDown';
}

function actOf({ act }: KeptCheckIn): KeptAct {
  return act ?? 'checkIn';
}

function isOf(entry: KeptCheckIn, sessionId: string, act: KeptAct): boolean {
  return entry.sessionId === sessionId && actOf(entry) === act;
}

function keep(made: KeptCheckIn): void {
  const { kept } = store.getState();
  const standing = kept.find((entry) => isOf(entry, made.sessionId, actOf(made)));
  if (standing?.refusal === null) return;
  write([...kept.filter((entry) => entry !== standing), made]);
}

function settle(sent: KeptCheckIn, refusal: Refusal): void {
  write(
    store
      .getState()
      .kept.map((entry) => (isOf(entry, sent.sessionId, actOf(sent)) ? { ...entry, refusal } : entry)),
  );
}

function write(kept: readonly KeptCheckIn[]): void {
  store.setState({ kept });
  remember(KEY, kept);
  sendAgainLater();
}
