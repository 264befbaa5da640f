import type { Projection } from '@/contract/hosting';
import type { Refusal, Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const projections = new Map<string, Resource<Projection>>();

/** What the room's screen shows of one session. */
export function projectionOf(sessionId: string): Resource<Projection> {
  const known = projections.get(sessionId);
  if (known) return known;
  const resource = createResource<Projection>(() => call('attendance', 'projector', { sessionId }));
  projections.set(sessionId, resource);
  return resource;
}

/** Opens a call (复签), the first or the second. Null when it runs. */
export async function openRollCall(sessionId: string, number: 1 | 2): Promise<Refusal | null> {
  return take(sessionId, await call('attendance', 'openRollCall', { sessionId, call: number }));
}

/** A new code to be said aloud; `after`: when the last one was said. Null when there is one. */
export async function sayCode(sessionId: string, after: number | null): Promise<Refusal | null> {
  return take(sessionId, await call('attendance', 'sayCode', { sessionId, after }));
}

function take(sessionId: string, result: Result<Projection>): Refusal | null {
  if (!result.ok) return result.error;
  projectionOf(sessionId).replace(result.data);
  return null;
}
