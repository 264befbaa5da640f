import type { SessionCard } from '@/contract/session-planning';
import type { MaterialWhen } from '@/domain/attendance/material';
import type { Result } from '@/domain/refusal';
import { call } from '@/platform/call';
import type { ChosenFile } from '@/platform/choose-file';
import { newKey } from '@/platform/new-key';
import { createResource, type Resource } from '@/platform/resource';

const cards = new Map<string, Resource<SessionCard>>();

/** What a session's page shows beside the session. Its links pass, so it is not kept on the phone. */
export function cardResource(sessionId: string): Resource<SessionCard> {
  const known = cards.get(sessionId);
  if (known) return known;
  const resource = createResource<SessionCard>(() => call('attendance', 'sessionCard', { sessionId }));
  cards.set(sessionId, resource);
  return resource;
}

interface Given {
  readonly sessionId: string;
  readonly when: MaterialWhen;
  /** The folder that this person's phone uploads to. */
  readonly ownPath: string;
}

/** Sends a file and gives it to the session. */
export async function giveMaterial(
  file: ChosenFile,
  { sessionId, when, ownPath }: Given,
): Promise<Result<SessionCard>> {
  const key = newKey();
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  const fileId = await file.upload(`${ownPath}materials/${key}.${ending}`);
  return call('attendance', 'addMaterial', { sessionId, key, fileId, name: file.name, when });
}

export function takeMaterialAway(sessionId: string, materialId: string): Promise<Result<SessionCard>> {
  return call('attendance', 'removeMaterial', { sessionId, materialId });
}
