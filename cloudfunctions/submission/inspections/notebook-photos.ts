import type { Caller } from '@/contract/policy';
import type { Result } from '@/domain/refusal';
import { accept } from '@/domain/refusal';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import type { Photo } from '@/domain/submission/submission';
import { inspectPhotos } from '../../_shared/photo-files';
import { liesUnderOwnPath } from '../../_shared/uploads';

type SentPhoto = Pick<Photo, 'fileId' | 'sizeBytes'>;

/** Pictures that were added to those that stand: under the caller's own path, there, and pictures indeed. */
export async function addedPhotos(
  caller: Caller,
  standing: readonly Photo[],
  sent: readonly SentPhoto[],
): Promise<Result<readonly string[], 'notYourFile' | 'fileMissing' | 'badPhoto'>> {
  const known = new Set(standing.map(({ fileId }) => fileId));
  const added = sent.filter(({ fileId }) => !known.has(fileId));
  if (!added.every(({ fileId }) => liesUnderOwnPath(fileId, caller))) return inspectionRefused('notYourFile');
  const found = await inspectPhotos(added);
  if (found.some(({ kind }) => kind === 'missing')) return inspectionRefused('fileMissing');
  if (found.some(({ kind }) => kind === 'bad')) return inspectionRefused('badPhoto');
  return accept(added.map(({ fileId }) => fileId));
}
