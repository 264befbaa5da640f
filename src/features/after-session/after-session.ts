import type { AfterSession } from '@/contract/after-session';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const known = new Map<string, Resource<AfterSession>>();

/** What there is after a session for this person. */
export function afterSessionOf(sessionId: string): Resource<AfterSession> {
  const found = known.get(sessionId);
  if (found !== undefined) return found;
  const made = createResource<AfterSession>(
    () => call('attendance', 'afterSession', { sessionId }),
    `after/${sessionId}`,
  );
  known.set(sessionId, made);
  return made;
}
