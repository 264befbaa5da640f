import { deflateSync } from 'node:zlib';

/** A filled rectangle, in pixels of the picture. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its colour's number on the palette. */
  readonly colour: number;
}

type Colour = readonly [number, number, number];

/** A drawing as a PNG: the demo has photos without anybody's photo in it. Later shapes lie on earlier ones. */
export function drawingOf(
  { width, height }: { readonly width: number; readonly height: number },
  palette: readonly Colour[],
  shapes: readonly Shape[],
): Uint8Array {
  const line = width + 1;
  const rows = Buffer.alloc(height * line);
  for (const { x, y, width: wide, height: high, colour } of shapes)
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1)
      rows.fill(colour, row * line + 1 + Math.max(0, x), row * line + 1 + Math.min(width, x + wide));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32, as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
