import type { FailedScans } from '@/contract/attendance';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const logs = new Map<string, Resource<FailedScans>>();

/** What went wrong at the door of a session; never remembered on the phone. */
export function failedScansOf(sessionId: string): Resource<FailedScans> {
  const known = logs.get(sessionId);
  if (known) return known;
  const resource = createResource<FailedScans>(() => call('attendance', 'failedScans', { sessionId }));
  logs.set(sessionId, resource);
  return resource;
}
