import { useEffect } from 'react';
import { type Attempt, leaveCheckIn, lookAtSeal, useAttempt } from './check-in';
import { type KeptCheckIn, useKeptCheckIn } from './kept-check-ins';

interface CheckInState {
  readonly attempt: Attempt;
  readonly kept: KeptCheckIn | null;
}

/**
 * A session's check-in while its page is open: a seal that is already there is shown, also one whose kept code arrived, and
 * looked for again when the cloud can be reached again.
 */
export function useCheckIn(sessionId: string, reached: boolean): CheckInState {
  const attempt = useAttempt(sessionId);
  const kept = useKeptCheckIn(sessionId);
  const nothingKept = kept === null;
  useEffect(() => {
    if (nothingKept && reached) void lookAtSeal(sessionId);
  }, [sessionId, nothingKept, reached]);
  useEffect(() => () => leaveCheckIn(sessionId), [sessionId]);
  return { attempt, kept };
}
