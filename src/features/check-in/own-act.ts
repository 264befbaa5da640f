import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SessionView } from '@/contract/session-view';
import type { OwnAct } from '@/domain/attendance/next-act';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { tapLightly } from '@/platform/feedback';
import { canScan, scanCode } from '@/platform/scan';
import { dropKeptCheckIn, keepCheckOut } from './kept-check-ins';

/** An act of somebody who has come: which, and whether it is leaving before the end, said so. */
export interface Doing {
  readonly act: OwnAct;
  readonly leaving: boolean;
}

/** How far such an act has come on this phone. */
export type ActState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'typing'; readonly doing: Doing }
  | { readonly phase: 'sending' }
  | { readonly phase: 'refused'; readonly doing: Doing; readonly refusal: Refusal }
  /** `view`: the session as the cloud answered it; null where it is to be read anew. */
  | { readonly phase: 'done'; readonly view: SessionView | null };

const idle: ActState = { phase: 'idle' };
const store = createStore<Readonly<Record<string, ActState>>>(() => ({}));

export function useActState(sessionId: string): ActState {
  return useStore(store)[sessionId] ?? idle;
}

export function endAct(sessionId: string): void {
  store.setState({ [sessionId]: idle });
}

/** The tap: scans in a hall; where a code is heard, or there is no camera, it is typed. Whether something was begun. */
export async function beginAct({ sessionId, mode }: SessionView, doing: Doing): Promise<boolean> {
  if (!canScan || mode === 'online') {
    store.setState({ [sessionId]: { phase: 'typing', doing } });
    return true;
  }
  const code = await scanCode();
  if (code === null) return false;
  void sendAct(sessionId, doing, code);
  return true;
}

/** Sends the code. Without network a code of leaving waits on the phone; an answer to a call would come too late. */
export async function sendAct(sessionId: string, doing: Doing, code: string): Promise<void> {
  if (store.getState()[sessionId]?.phase === 'sending') return;
  store.setState({ [sessionId]: { phase: 'sending' } });
  const { act, leaving } = doing;
  const result =
    act === 'call'
      ? await call('attendance', 'answerRollCall', { sessionId, code })
      : await call('attendance', 'checkOut', { sessionId, code, queued: false, leaving });
  if (result.ok) {
    if (act === 'checkOut') dropKeptCheckIn(sessionId, 'checkOut');
    tapLightly();
    store.setState({ [sessionId]: { phase: 'done', view: result.data } });
  } else store.setState({ [sessionId]: afterRefusal(sessionId, doing, code, result.error) });
}

function afterRefusal(sessionId: string, doing: Doing, code: string, refusal: Refusal): ActState {
  const silent = refusal.code === 'offline' || refusal.code === 'unavailable';
  if (silent && doing.act === 'checkOut') {
    keepCheckOut(sessionId, code, doing.leaving);
    return idle;
  }
  if (!silent) return { phase: 'refused', doing, refusal };
  const message = '复签没有发出去，请当面告诉主持人。不会因此扣分。';
  return { phase: 'refused', doing, refusal: { code: 'offline', message } };
}
