import type { Caller } from '@/contract/policy';
import { accept, type Result } from '@/domain/refusal';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { type ResourceFiles, type ResourceWish, wishFault, wordsOf } from '@/domain/sharing/resource-wish';
import type { PieceFile } from '@/domain/submission/submission';
import { inspectFiles, inspectPhotos } from '../../_shared/photo-files';
import { wordsFault } from '../../_shared/text-check';
import { liesUnderOwnPath } from '../../_shared/uploads';

interface Sent {
  readonly photos: readonly { readonly fileId: string }[];
  readonly files: readonly Omit<PieceFile, 'sizeBytes'>[];
}

type Unsound =
  | 'copyrightMissing'
  | 'notYourFile'
  | 'fileMissing'
  | 'badPhoto'
  | 'badFile'
  | 'contentRefused'
  | 'checkUnavailable';

/** What others will read of it, looked at before it is stored. */
export async function soundWords(
  openId: string,
  wish: ResourceWish,
  files: readonly Pick<PieceFile, 'name'>[] = [],
): Promise<Result<null, 'copyrightMissing' | 'contentRefused' | 'checkUnavailable'>> {
  const fault = wishFault(wish);
  if (!fault.ok) return fault;
  const refused = await wordsFault(openId, wordsOf(wish, files), 'piece');
  return refused === null ? accept(null) : resourceRefused(refused);
}

/** Its photos and files with the sizes that storage knows, or what is wrong with it. */
export async function soundResource(
  caller: Caller,
  openId: string,
  wish: ResourceWish,
  { photos, files }: Sent,
): Promise<Result<ResourceFiles, Unsound>> {
  const all = [...photos, ...files];
  if (!all.every(({ fileId }) => liesUnderOwnPath(fileId, caller))) return resourceRefused('notYourFile');
  const [seenPhotos, seenFiles, words] = await Promise.all([
    inspectPhotos(photos),
    inspectFiles(files),
    soundWords(openId, wish, files),
  ]);
  const seen = [...seenPhotos, ...seenFiles];
  const missing = all.filter((_, at) => seen[at]?.kind === 'missing').map(({ fileId }) => fileId);
  if (missing.length > 0) return resourceRefused('fileMissing', { fileIds: missing });
  if (seenPhotos.some(({ kind }) => kind === 'bad')) return resourceRefused('badPhoto');
  if (seenFiles.some(({ kind }) => kind === 'bad')) return resourceRefused('badFile');
  if (!words.ok) return words;
  const sizeOf = (at: number) => {
    const file = seen[at];
    return file?.kind === 'good' ? file.sizeBytes : 0;
  };
  return accept({
    photos: photos.map(({ fileId }, at) => ({ fileId, sizeBytes: sizeOf(at) })),
    files: files.map((file, at) => ({ ...file, sizeBytes: sizeOf(photos.length + at) })),
  });
}
