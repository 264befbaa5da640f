import type { Caller } from '@/contract/policy';
import { cloud } from './cloud';

type Owner = Pick<Caller, 'schoolId' | 'memberId'>;

export type Download =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooLarge' };

/**
 * Whether a cloud file lies under `SCHOOL/MEMBER/`, where this person's phone uploads to. A client may name any file
 * id it likes, so every submitted one is asked. Paths with empty, dot or escaped segments are nobody's.
 */
export function liesUnderOwnPath(fileId: string, owner: Owner): boolean {
  const path = /^cloud:\/\/[^/\s]+\/([^\s%\\]+)$/.exec(fileId)?.[1];
  if (path === undefined) return false;
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return false;
  return segments.length > 2 && segments[0] === owner.schoolId && segments[1] === owner.memberId;
}

/** Under whose path of this school a stored file lies; null for a file of nobody there. */
export function uploaderOf(fileId: string, schoolId: string): string | null {
  const memberId = fileId.split('/')[4] ?? '';
  return liesUnderOwnPath(fileId, { schoolId, memberId }) ? memberId : null;
}

/** A link to a private file that works for about ten minutes, or null when there is no such file. */
export async function temporaryLink(fileId: string): Promise<string | null> {
  const reply = await cloud.getTempFileURL({ fileList: [fileId] });
  const link = reply?.fileList[0]?.tempFileURL;
  return link === undefined || link === '' ? null : link;
}

/**
 * A file's bytes, at most `maxBytes`. It is read as a stream and dropped as soon as it is too large, because the SDK's
 * own `downloadFile` holds the whole file in memory whatever its size.
 */
export async function download(fileId: string, maxBytes: number): Promise<Download> {
  const link = await temporaryLink(fileId);
  if (link === null) return { kind: 'missing' };
  const response = await fetch(link);
  if (response.status === 404 || response.status === 403) return { kind: 'missing' };
  if (!response.ok || response.body === null) throw new Error(`storage answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  const reader = response.body.getReader();
  let sizeBytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    sizeBytes += part.value.byteLength;
    if (sizeBytes > maxBytes) {
      await reader.cancel();
      return { kind: 'tooLarge' };
    }
    chunks.push(part.value);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

/** How large a file is, without fetching it; null when there is no such file. */
export async function sizeOfUpload(fileId: string): Promise<number | null> {
  const link = await temporaryLink(fileId);
  if (link === null) return null;
  const response = await fetch(link);
  await response.body?.cancel();
  if (response.status === 404 || response.status === 403) return null;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  if (!response.ok || !Number.isFinite(length)) throw new Error(`storage answered ${response.status}`);
  return length;
}
