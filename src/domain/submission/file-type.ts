import type { FileEnding } from './work-kind';

/** The first bytes of a zip archive, which docx, pptx and xlsx are, and of a pdf. */
const beginnings: Readonly<Record<FileEnding, readonly number[]>> = {
  docx: [0x50, 0x4b, 0x03, 0x04],
  pptx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  pdf: [0x25, 0x50, 0x44, 0x46],
};

/** Whether a file begins as one with this ending does: names prove nothing. */
export function beginsAs(ending: FileEnding, head: Uint8Array): boolean {
  return beginnings[ending].every((byte, index) => head[index] === byte);
}
