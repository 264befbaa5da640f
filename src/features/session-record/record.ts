import type { SessionRecordView } from '@/contract/after-session';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';
import { forget } from '@/platform/storage';
import { draftKey, type RecordDraft, sentPhotos } from './draft';

const known = new Map<string, Resource<SessionRecordView>>();

/** The record of a session; remembered, so that it opens without network. */
export function recordOf(sessionId: string): Resource<SessionRecordView> {
  const found = known.get(sessionId);
  if (found !== undefined) return found;
  const made = createResource<SessionRecordView>(
    () => call('attendance', 'sessionRecord', { sessionId }),
    `record/${sessionId}`,
  );
  known.set(sessionId, made);
  return made;
}

/** Saves the words and pictures. Null when the cloud has them; a conflict brings what stands there now. */
export async function saveRecord(sessionId: string, draft: RecordDraft): Promise<Refusal | null> {
  const { revision, content, effect } = draft;
  const photos = sentPhotos(draft);
  const answer = await call('attendance', 'saveSessionRecord', {
    sessionId,
    revision,
    content,
    effect,
    photos,
  });
  if (answer.ok) {
    recordOf(sessionId).replace(answer.data);
    forget(draftKey(sessionId));
    return null;
  }
  if (answer.error.code === 'recordConflict')
    recordOf(sessionId).replace(answer.error.details as SessionRecordView);
  return answer.error;
}
