import { useEffect } from 'react';
import type { SessionView } from '@/contract/session-view';
import { type KeptCheckIn, useKeptCheckIn } from './kept-check-ins';
import { type ActState, endAct, useActState } from './own-act';

/** A session's act under way on this page. `onDone` takes the session as the cloud answered it, or reads it anew. */
export function useOwnAct(
  sessionId: string,
  onDone: (view: SessionView | null) => void,
): { readonly state: ActState; readonly keptOut: KeptCheckIn | null } {
  const state = useActState(sessionId);
  const keptOut = useKeptCheckIn(sessionId, 'checkOut');
  const waits = keptOut !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an act's end is the event
  useEffect(() => {
    if (state.phase !== 'done') return;
    onDone(state.view);
    endAct(sessionId);
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a kept code that has arrived is the event
  useEffect(() => {
    if (!waits) onDone(null);
  }, [waits]);
  useEffect(() => () => endAct(sessionId), [sessionId]);
  return { state, keptOut };
}
