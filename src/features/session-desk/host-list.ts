import type { SessionRoster } from '@/contract/hosting';
import type { HostEntry } from '@/domain/attendance/host-entry';
import type { Refusal, Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const rosters = new Map<string, Resource<SessionRoster>>();

/** Who is there, on leave, missing. Read only after a deliberate tap; never remembered on the phone. */
export function rosterOf(sessionId: string): Resource<SessionRoster> {
  const known = rosters.get(sessionId);
  if (known) return known;
  const resource = createResource<SessionRoster>(() => call('attendance', 'sessionRoster', { sessionId }));
  rosters.set(sessionId, resource);
  return resource;
}

/** Enters one person by hand, with a reason that stays in the records. Null when it worked. */
export async function enter(
  sessionId: string,
  memberId: string,
  entry: HostEntry,
  reason: string,
): Promise<Refusal | null> {
  return takeRoster(
    sessionId,
    await call('attendance', 'enterAttendance', { sessionId, memberId, entry, reason }),
  );
}

/** Takes back one record, with a reason that stays beside it. Null when it worked. */
export async function withdraw(sessionId: string, factId: string, reason: string): Promise<Refusal | null> {
  return takeRoster(sessionId, await call('attendance', 'withdrawEntry', { sessionId, factId, reason }));
}

/** Accepts all codes that reached the cloud late. Null when it worked. */
export async function acceptClaims(sessionId: string): Promise<Refusal | null> {
  return takeRoster(sessionId, await call('attendance', 'acceptClaims', { sessionId }));
}

/** Turns one of them down. Null when it worked. */
export async function rejectClaim(
  sessionId: string,
  { memberId, act }: Pick<SessionRoster['claims'][number], 'memberId' | 'act'>,
  reason: string,
): Promise<Refusal | null> {
  return takeRoster(sessionId, await call('attendance', 'rejectClaim', { sessionId, memberId, act, reason }));
}

/** The roster that a command answered with stands from now on. */
export function takeRoster(sessionId: string, result: Result<SessionRoster>): Refusal | null {
  if (!result.ok) return result.error;
  rosterOf(sessionId).replace(result.data);
  return null;
}

/** 12 秒, 3 分钟, 2 小时: how much later than its slot a code arrived. */
export function delayText(delayMs: number): string {
  const seconds = Math.round(delayMs / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
}
