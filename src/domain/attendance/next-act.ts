import type { AttendanceStatus, RollCall, SessionState } from './training-session';

/** What a session's view says of it; fits `SessionView` of the contract. */
interface Seen {
  readonly state: SessionState;
  readonly status: AttendanceStatus;
  readonly checkedInAtMs: number | null;
  readonly checkOutFromMs: number | null;
  readonly checkedOutAtMs: number | null;
  readonly checkOutClaimed: boolean;
  readonly rollCall: (RollCall & { readonly answered: boolean }) | null;
}

/** What somebody who has come does next: answers a call (复签), then checks out (签退). */
export type OwnAct = 'call' | 'checkOut';

/** The one thing to do now in a session one has come to, whose code may still wait for the host. */
export function nextAct(session: Seen, nowMs: number): OwnAct | null {
  const { state, rollCall, checkOutFromMs } = session;
  if (state !== 'open' || !hasCome(session)) return null;
  if (rollCall !== null && !rollCall.answered && rollCall.openedAtMs <= nowMs && nowMs < rollCall.untilMs)
    return 'call';
  return maySignOut(session) && checkOutFromMs !== null && nowMs >= checkOutFromMs ? 'checkOut' : null;
}

/** Whether leaving is still to be said. */
export function maySignOut({ checkOutFromMs, checkedOutAtMs, checkOutClaimed }: Seen): boolean {
  return checkOutFromMs !== null && checkedOutAtMs === null && !checkOutClaimed;
}

/** Whether somebody came, as far as is known before the host has looked at waiting codes. */
export function hasCome({ checkedInAtMs, status }: Seen): boolean {
  return checkedInAtMs !== null || status === 'claimed';
}
