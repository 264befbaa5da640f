import type { InspectionDesk, InspectionView, OwnInspection } from '@/contract/inspections';
import type { Refusal, Result } from '@/domain/refusal';
import type { OpenCommand } from '@/domain/submission/inspection/open-inspection';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** The rounds that the caller has to do with, as numbers. */
export const inspectionDesk = createResource<InspectionDesk>(
  () => call('submission', 'inspections', {}),
  'inspection/desk',
);

/** The caller's own notebooks. */
export const ownInspections = createResource<{ readonly rounds: readonly OwnInspection[] }>(
  () => call('submission', 'ownInspections', {}),
  'inspection/own',
);

const known = new Map<string, Resource<InspectionView>>();

/** One round; remembered, so that its list opens in an office without network. */
export function roundOf(inspectionId: string): Resource<InspectionView> {
  const found = known.get(inspectionId);
  if (found !== undefined) return found;
  const made = createResource<InspectionView>(
    () => call('submission', 'inspection', { inspectionId }),
    `inspection/${inspectionId}`,
  );
  known.set(inspectionId, made);
  return made;
}

/** Opens a round; its id, or what is the matter. */
export async function openRound(command: OpenCommand): Promise<Result<string>> {
  const answer = await call('submission', 'openInspection', {
    ...command,
    groupIds: [...command.groupIds],
  });
  if (!answer.ok) return answer;
  roundOf(answer.data.inspectionId).replace(answer.data);
  return { ok: true, data: answer.data.inspectionId };
}

/** Ends a round, or goes on with an ending that was cut off. */
export async function closeRound(
  inspectionId: string,
  turn: number,
  reason: string,
): Promise<Refusal | null> {
  return taken(inspectionId, await call('submission', 'closeInspection', { inspectionId, turn, reason }));
}

/** Takes an ending back, or goes on with that. */
export async function reopenRound(
  inspectionId: string,
  turn: number,
  reason: string,
): Promise<Refusal | null> {
  return taken(inspectionId, await call('submission', 'reopenInspection', { inspectionId, turn, reason }));
}

function taken(inspectionId: string, answer: Result<InspectionView>): Refusal | null {
  if (!answer.ok) return answer.error;
  roundOf(inspectionId).replace(answer.data);
  return null;
}

/** Puts pictures of the own notebook in. */
export async function putPhotos(
  inspectionId: string,
  photos: { fileId: string; sizeBytes: number }[],
): Promise<Refusal | null> {
  const answer = await call('submission', 'putNotebookPhotos', { inspectionId, photos });
  if (!answer.ok) return answer.error;
  ownInspections.replace(answer.data);
  return null;
}
