import type { SessionView } from '@/contract/session-view';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const sessions = new Map<string, Resource<SessionView>>();

/** One session with the caller's own status. */
export function sessionResource(sessionId: string): Resource<SessionView> {
  const known = sessions.get(sessionId);
  if (known) return known;
  const resource = createResource<SessionView>(
    () => call('attendance', 'session', { sessionId }),
    `session/${sessionId}`,
  );
  sessions.set(sessionId, resource);
  return resource;
}
