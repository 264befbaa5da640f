import { encode } from 'uqr';
import { qrImage } from './qr-code';

/** Reads the drawing back: which squares the path covers. */
function darkModules(image: string, size: number): boolean[][] {
  const svg = decodeURIComponent(image.replace('data:image/svg+xml,', ''));
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return squares;
}

test('the drawn code has exactly the dark squares of the code', () => {
  const token = 'YXB1.2026-1-s08.118843217.k3hF9aQpWz7LmN2x';
  const { data, size } = encode(token, { ecc: 'M', border: 2 });
  expect(darkModules(qrImage(token), size)).toEqual(data);
});
