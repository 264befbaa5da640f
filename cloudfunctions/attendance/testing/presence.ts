import type { Projection } from '@/contract/hosting';
import type { SessionView } from '@/contract/session-view';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Reply } from '../../_shared/testing/school-cloud';
import { office, type Rooms } from './rooms';

/** What a teacher does between coming and leaving, as the tests say it. */

/** On the day of the sessions. */
export const onDay = (time: string): number => atSchoolTime('2026-12-18', time);

/** The code on the screen at that time; it is then that time. */
export async function codeAt(rooms: Rooms, sessionId: string, atMs: number): Promise<string> {
  await rooms.setClock({ nowMs: atMs });
  return rooms.token(sessionId);
}

export function checkOut(
  rooms: Rooms,
  who: string,
  sessionId: string,
  code: string,
  how: { readonly leaving?: boolean; readonly queued?: boolean } = {},
): Promise<Reply<SessionView>> {
  const input = { sessionId, code, queued: false, leaving: false, ...how };
  return rooms.ask<SessionView>(who, 'attendance.checkOut', input);
}

export function answerCall(
  rooms: Rooms,
  who: string,
  sessionId: string,
  code: string,
): Promise<Reply<SessionView>> {
  return rooms.ask<SessionView>(who, 'attendance.answerRollCall', { sessionId, code });
}

/** The host says a new code; the six digits. */
export async function said(rooms: Rooms, sessionId: string): Promise<string> {
  const { spokenAtMs } = await rooms.project(sessionId);
  const input = { sessionId, after: spokenAtMs };
  const { data } = await rooms.ask<Projection>(office, 'attendance.sayCode', input);
  return data.spoken?.code ?? '';
}

/** Six digits that were not said. */
export function misheard(code: string, turn = 1): string {
  return String((Number(code.replace(' ', '')) + turn) % 1_000_000).padStart(6, '0');
}
