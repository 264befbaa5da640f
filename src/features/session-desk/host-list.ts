import type { SessionRoster } from '@/contract/attendance';
import type { AttendanceStatus } from '@/domain/attendance/training-session';
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

/** What the host can enter for somebody without a phone. */
export type HostEntry = 'present' | 'late' | 'leave' | 'protectedLeave';

/** Enters one person by hand, with a reason that stays in the records. Null when it worked. */
export async function enter(
  sessionId: string,
  memberId: string,
  entry: HostEntry,
  reason: string,
): Promise<Refusal | null> {
  const whom = { sessionId, memberId, reason };
  const result =
    entry === 'present' || entry === 'late'
      ? await call('attendance', 'recordPresence', { ...whom, late: entry === 'late' })
      : await call('attendance', 'recordLeave', { ...whom, protected: entry === 'protectedLeave' });
  return take(sessionId, result);
}

/** Accepts all codes that reached the cloud late. Null when it worked. */
export async function acceptClaims(sessionId: string): Promise<Refusal | null> {
  return take(sessionId, await call('attendance', 'acceptClaims', { sessionId }));
}

function take(sessionId: string, result: Result<SessionRoster>): Refusal | null {
  if (!result.ok) return result.error;
  rosterOf(sessionId).replace(result.data);
  return null;
}

export type PersonFilter = 'missing' | 'present' | 'leave';

/** Whom a filter shows: those still missing, those there, those on leave. */
export function matches(status: AttendanceStatus, filter: PersonFilter): boolean {
  switch (status) {
    case 'onTime':
    case 'late':
      return filter === 'present';
    case 'leave':
      return filter === 'leave';
    case 'notExpected':
      return false;
    case 'upcoming':
    case 'open':
    case 'claimed':
    case 'absent':
      return filter === 'missing';
  }
}

/** 12 秒, 3 分钟, 2 小时: how much later than its slot a code arrived. */
export function delayText(delayMs: number): string {
  const seconds = Math.round(delayMs / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
}
