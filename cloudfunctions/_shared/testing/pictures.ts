/** The smallest bytes that pass for a JPEG's beginning, filled up to a size. */
export function aJpeg(sizeBytes = 64): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
  return bytes;
}
