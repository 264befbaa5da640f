import { crc32, inflateRawSync } from 'node:zlib';

export type Archive =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: 'broken' }
  | { readonly kind: 'tooLarge' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the wanted files of a zip archive into at most `maxBytes` of memory. What an archive says of its own sizes is
 * not believed: inflating itself stops at the limit, so that a zip bomb is `tooLarge` and nothing else.
 */
export function unpackArchive(bytes: Buffer, wanted: (path: string) => boolean, maxBytes: number): Archive {
  try {
    return unpack(bytes, wanted, maxBytes);
  } catch (error) {
    const bomb =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (bomb) return { kind: 'tooLarge' };
    return { kind: 'broken' };
  }
}

function unpack(bytes: Buffer, wanted: (path: string) => boolean, maxBytes: number): Archive {
  const end = findEnd(bytes);
  if (end === -1) return { kind: 'broken' };
  const files = new Map<string, Buffer>();
  let left = maxBytes;
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) return { kind: 'broken' };
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(path)) {
      const content = readEntry(bytes, at, left);
      if (content === null || files.has(path)) return { kind: 'broken' };
      left -= content.byteLength;
      if (left <= 0) return { kind: 'tooLarge' };
      files.set(path, content);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { kind: 'files', files };
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function readEntry(bytes: Buffer, entry: number, maxOutputLength: number): Buffer | null {
  const method = bytes.readUInt16LE(entry + 10);
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt16LE(entry + 8) & ENCRYPTED || bytes.readUInt32LE(local) !== LOCAL) return null;
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20));
  if (method === STORED) return packed;
  return method === DEFLATED ? inflateRawSync(packed, { maxOutputLength }) : null;
}

/** A zip archive of these files, stored without compression. */
export function packArchive(files: ReadonlyMap<string, Buffer>): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.byteLength, 14);
    common.writeUInt32LE(content.byteLength, 18);
    common.writeUInt16LE(name.byteLength, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    contents.push(signature(LOCAL), common, name, content);
    directory.push(signature(ENTRY), common.subarray(0, 2), common, tail, name);
    offset += 30 + name.byteLength + content.byteLength;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(entries.byteLength, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...contents, entries, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
