import { pictureType } from '@/domain/submission/picture-type';
import type { Photo } from '@/domain/submission/submission';
import { cloud } from '../_shared/cloud';

const MAX_PHOTO_BYTES = 20 * 1024 * 1024;
const HEAD_BYTES = 16;

/** What storage has under a file id. */
type StoredPhoto =
  | { readonly kind: 'photo'; readonly sizeBytes: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad' };

/** Short-lived private links by file id; files that are not there have none. */
export async function photoLinks(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const reply = await cloud.getTempFileURL({ fileList: [...fileIds] });
  const fileList = reply?.fileList ?? [];
  return new Map(
    fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
  );
}

/** Looks at each photo as storage has it, in the given order. What the phone says of its size proves nothing. */
export async function inspectPhotos(photos: readonly Pick<Photo, 'fileId'>[]): Promise<StoredPhoto[]> {
  const links = await photoLinks(photos.map((photo) => photo.fileId));
  return Promise.all(
    photos.map(async ({ fileId }) => {
      const link = links.get(fileId);
      return link === undefined ? { kind: 'missing' as const } : inspect(link);
    }),
  );
}

/** Only the first bytes travel, however large the photo is: they tell its type, the headers its size. */
async function inspect(link: string): Promise<StoredPhoto> {
  const abort = new AbortController();
  const timeout = setTimeout(() => abort.abort(), 8_000);
  try {
    const range = `bytes=0-${HEAD_BYTES - 1}`;
    const response = await fetch(link, { headers: { range }, signal: abort.signal });
    if (response.status === 404 || response.status === 403) return { kind: 'missing' };
    // A range of nothing: the file is empty.
    if (response.status === 416) return { kind: 'bad' };
    if (!response.ok) throw new Error(`storage answered ${response.status}`);
    const sizeBytes = sizeOf(response);
    const isPicture = pictureType(await firstBytes(response)) !== null;
    const isSized = sizeBytes > 0 && sizeBytes <= MAX_PHOTO_BYTES;
    return isPicture && isSized ? { kind: 'photo', sizeBytes } : { kind: 'bad' };
  } finally {
    clearTimeout(timeout);
    abort.abort();
  }
}

function sizeOf(response: Response): number {
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return Number(total ?? response.headers.get('content-length') ?? 0);
}

async function firstBytes(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  let head = new Uint8Array();
  while (reader !== undefined && head.length < HEAD_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    head = Uint8Array.from([...head, ...value.subarray(0, HEAD_BYTES - head.length)]);
  }
  return head;
}
