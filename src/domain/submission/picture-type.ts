export type PictureType = 'jpeg' | 'png' | 'webp' | 'heic';

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];

/** What kind of picture begins with these bytes (16 are enough), or null: names and declared types prove nothing. */
export function pictureType(head: Uint8Array): PictureType | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (textAt(head, 0) === 'RIFF' && textAt(head, 8) === 'WEBP') return 'webp';
  if (textAt(head, 4) === 'ftyp' && heicBrands.includes(textAt(head, 8))) return 'heic';
  return null;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function textAt(head: Uint8Array, from: number): string {
  return String.fromCharCode(...head.subarray(from, from + 4));
}
