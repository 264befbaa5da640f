import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeLibrary, encodeLibrary } from '@/domain/sharing/library-file';
import type { LibraryIndex } from '@/domain/sharing/library-index';

/** What an instance has room for. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The index as it is stored: packed, for fifty thousand resources are more than the 20 MB that an upload takes. */
export function packLibrary(index: LibraryIndex): Uint8Array {
  return gzipSync(encodeLibrary(index), { level: 1 });
}

/** Null for what was not packed by `packLibrary`. */
export function unpackLibrary(file: Uint8Array): LibraryIndex | null {
  try {
    return decodeLibrary(gunzipSync(file, { maxOutputLength: MOST_BYTES }));
  } catch {
    return null;
  }
}
