import { createHash, randomBytes } from 'node:crypto';
import type { IndexFile } from '@/domain/school-index/index-state';
import { cloud } from '../cloud';
import { download } from '../uploads';
import type { IndexKind } from './index-kind';

/** Where a file lies, and what it has to be. */
type StoredFile = Pick<IndexFile, 'fileId' | 'digest'>;

const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Where a school's next index goes: beside its members' folders, none of which is called so. A client may write a file of its
 * own anywhere, so the name is not to be guessed beforehand, and what is read is held against its digest.
 */
export function newIndexPath(schoolId: string, folder: string): string {
  return `${schoolId}/${folder}/${randomBytes(16).toString('hex')}.idx`;
}

export async function writeIndexFile(cloudPath: string, file: Uint8Array): Promise<StoredFile> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: bytes });
  return { fileId: fileID, digest: digestOf(bytes) };
}

/** The index that lies there; null when the file is gone, damaged, not what was written or of another form. */
export async function readIndexFile<Index>(
  { decode }: Pick<IndexKind<Index>, 'decode'>,
  { fileId, digest }: StoredFile,
): Promise<Index | null> {
  const file = await download(fileId, MOST_BYTES);
  if (file.kind !== 'bytes' || digestOf(file.bytes) !== digest) return null;
  return decode(file.bytes);
}

export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: [...fileIds] });
}

/** Takes away what somebody who was cut off may have left at a path: writing there again tells its file id. */
export async function clearPath(cloudPath: string): Promise<void> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from('-') });
  await deleteFiles([fileID]);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
