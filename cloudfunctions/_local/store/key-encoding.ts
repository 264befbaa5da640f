import { createHash } from 'node:crypto';
import { encodeEjson } from './ejson';
import type { Value } from './value';

/**
 * Bytes that sort as MongoDB sorts values: null, numbers, strings (by UTF-8), objects, arrays, booleans, dates.
 * A key is the plain concatenation of its parts; no part is a prefix of another part of the same type.
 */
const typeByte = {
  null: 0x05,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  boolean: 0x50,
  date: 0x60,
};

/**
 * A longer text keeps this many bytes and a hash instead of its end, because an lmdb key ends at 1,978 bytes. Equal texts
 * still meet; two texts that differ only beyond these bytes sort by their hash.
 */
const LONGEST_TEXT = 256;

export function encodeKey(...parts: readonly Value[]): Buffer {
  return Buffer.concat(parts.map(encodePart));
}

/** The least key of the values that have the same type as `value`, and the first key after them. */
export function typeBounds(value: Value): { readonly first: Buffer; readonly end: Buffer } {
  const byte = encodePart(value)[0] ?? 0;
  return { first: Buffer.of(byte), end: Buffer.of(byte + 1) };
}

/**
 * Where a range that begins or ends at `value` may lie. A cut text is not in its true place among texts with the same
 * beginning, so its bounds take all of those in.
 */
export function rangeBounds(value: Value): { readonly lowest: Buffer; readonly highest: Buffer } {
  const key = encodePart(value);
  if (key[0] !== typeByte.string || key.length <= LONGEST_TEXT + 2) return { lowest: key, highest: key };
  const head = key.subarray(0, LONGEST_TEXT + 1);
  return { lowest: head, highest: afterPrefix(head) };
}

/** The first key after every key that starts with `prefix`. No part holds only 0xFF bytes, so it always exists. */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix);
  for (let at = end.length - 1; at >= 0; at -= 1) {
    const byte = end[at] ?? 0;
    if (byte < 0xff) {
      end[at] = byte + 1;
      return end.subarray(0, at + 1);
    }
  }
  throw new Error('a key prefix holds only 0xFF bytes');
}

function encodePart(value: Value): Buffer {
  if (value === null || value === undefined) return Buffer.of(typeByte.null);
  if (typeof value === 'number') return encodeNumber(typeByte.number, value);
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'boolean') return Buffer.of(typeByte.boolean, value ? 1 : 0);
  if (value instanceof Date) return encodeNumber(typeByte.date, value.getTime());
  const type = Array.isArray(value) ? typeByte.array : typeByte.object;
  return Buffer.concat([Buffer.of(type), hash(Buffer.from(encodeEjson(value)))]);
}

/** Big-endian IEEE 754 with the sign turned so that bytes sort as numbers do. */
function encodeNumber(type: number, value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = type;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  const negative = (bytes[1] ?? 0) >= 0x80;
  for (let at = 1; at < 9; at += 1) {
    const byte = bytes[at] ?? 0;
    bytes[at] = negative ? byte ^ 0xff : at === 1 ? byte | 0x80 : byte;
  }
  return bytes;
}

/** UTF-8 ended by a zero byte; a zero inside is followed by 0xFF, a cut text's hash by 0xFE. */
function encodeText(value: string): Buffer {
  const utf8 = Buffer.from(value);
  const escaped = utf8.includes(0)
    ? Buffer.from(utf8.toString('latin1').replaceAll('\0', '\0\xff'), 'latin1')
    : utf8;
  if (escaped.length <= LONGEST_TEXT)
    return Buffer.concat([Buffer.of(typeByte.string), escaped, Buffer.of(0)]);
  const head = escaped.subarray(0, LONGEST_TEXT);
  return Buffer.concat([Buffer.of(typeByte.string), head, Buffer.of(0, 0xfe), hash(utf8)]);
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
