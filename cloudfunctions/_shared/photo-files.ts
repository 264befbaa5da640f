import { beginsAs } from '@/domain/submission/file-type';
import { pictureType } from '@/domain/submission/picture-type';
import type { Photo, PieceFile } from '@/domain/submission/submission';
import { cloud } from './cloud';

const MAX_BYTES = 20 * 1024 * 1024;
const HEAD_BYTES = 16;
/** The cloud gives links for so many files at once. */
const LINKS_A_CALL = 50;

/** What storage has under a file id. `bad`: not what it says it is, empty, or too large. */
type StoredFile =
  | { readonly kind: 'good'; readonly sizeBytes: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad' };

/** Short-lived private links by file id; files that are not there have none. */
export async function photoLinks(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const chunks: string[][] = [];
  for (let from = 0; from < fileIds.length; from += LINKS_A_CALL)
    chunks.push(fileIds.slice(from, from + LINKS_A_CALL));
  const replies = await Promise.all(chunks.map((fileList) => cloud.getTempFileURL({ fileList })));
  const links = replies.flatMap((reply) => reply?.fileList ?? []);
  return new Map(
    links.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
  );
}

/** Looks at each photo as storage has it, in the given order. What the phone says of its size proves nothing. */
export function inspectPhotos(photos: readonly Pick<Photo, 'fileId'>[]): Promise<StoredFile[]> {
  return inspectAll(photos, () => (head) => pictureType(head) !== null);
}

/** Looks at each document as storage has it, in the given order: whether it begins as a file with its ending does. */
export function inspectFiles(files: readonly Pick<PieceFile, 'fileId' | 'ending'>[]): Promise<StoredFile[]> {
  return inspectAll(
    files,
    ({ ending }) =>
      (head) =>
        beginsAs(ending, head),
  );
}

async function inspectAll<File extends { readonly fileId: string }>(
  files: readonly File[],
  testOf: (file: File) => (head: Uint8Array) => boolean,
): Promise<StoredFile[]> {
  const links = await photoLinks(files.map((file) => file.fileId));
  return Promise.all(
    files.map(async (file) => {
      const link = links.get(file.fileId);
      return link === undefined ? { kind: 'missing' as const } : inspect(link, testOf(file));
    }),
  );
}

/** Only the first bytes travel, however large the file is: they tell its type, the headers its size. */
async function inspect(link: string, isRight: (head: Uint8Array) => boolean): Promise<StoredFile> {
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
    const isSized = sizeBytes > 0 && sizeBytes <= MAX_BYTES;
    return isSized && isRight(await firstBytes(response)) ? { kind: 'good', sizeBytes } : { kind: 'bad' };
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
