/**
 * Draws the tab bar's pictures: node scripts/tab-icons.mjs
 * WeChat's native tab bar takes PNGs only (81 × 81), so the line icons are drawn in Chromium, once for each
 * theme and state, and written as palettes of a few hundred bytes. The results are committed:
 * run this again only when an icon or a colour of src/components/tokens.css changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const SIDE = 81;
const folder = fileURLToPath(new URL('../src/assets/tabs/', import.meta.url));

/** ink of a resting tab, ink of the tab in use, and the small seal in it. */
const themes = {
  light: { rest: '#616966', ink: '#1F2A2E', seal: '#B8342B' },
  dark: { rest: '#8E9693', ink: '#E9E4D8', seal: '#BF4238' },
};

/** 24 × 24, line 1.5. `place` is where the seal lands; `outlined`: the place is drawn while the tab rests. */
const icons = {
  today: {
    line: 'M6 5h12a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM4 9.5h16M8.5 3v3.5M15.5 3v3.5',
    place: { x: 12.7, y: 12.7, side: 4.3 },
    outlined: true,
  },
  training: {
    line: 'M12 6.5C10 5 7 4.5 3.5 4.8v13.4c3.5-.3 6.5.2 8.5 1.8 2-1.6 5-2.1 8.5-1.8V4.8C17 4.5 14 5 12 6.5ZM12 6.5V20',
    place: { x: 14.2, y: 9.2, side: 3.8 },
    outlined: false,
  },
  sharing: {
    line: 'M4 5.5h11.5V14H9L5.5 17v-3H4zM18 9.5h2V18h-1.5v2.5L15.5 18H10',
    place: { x: 7.7, y: 7.9, side: 3.6 },
    outlined: false,
  },
  mine: {
    line: 'M5.5 3.5h13v17h-13zM9 3.5v17M5.5 7.5H9M5.5 12H9M5.5 16.5H9',
    place: { x: 11.7, y: 7, side: 4.3 },
    outlined: true,
  },
};

function drawing({ line, place, outlined }, { rest, ink, seal }, selected) {
  const box = `x="${place.x}" y="${place.y}" width="${place.side}" height="${place.side}" rx=".6"`;
  const mark = selected ? `<rect ${box} fill="${seal}" stroke="${seal}"/>` : outlined ? `<rect ${box}/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.5 -1.5 27 27" width="${SIDE}" height="${SIDE}" fill="none" ` +
    `stroke="${selected ? ink : rest}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">` +
    `<path d="${line}"/>${mark}</svg>`
  );
}

/** Runs in the page: an SVG's pixels as RGBA bytes. */
async function rasterise([svg, side]) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext(
    '2d',
  );
  context.drawImage(image, 0, 0);
  return Array.from(context.getImageData(0, 0, side, side).data);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The theme's own colour nearest to a pixel: a canvas rounds colours where an edge is half transparent. */
function nearest(pixel, colours) {
  const distance = (colour) =>
    colour.reduce((sum, value, channel) => sum + Math.abs(value - pixel[channel]), 0);
  return colours.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best));
}

/** `#1F2A2E` → [31, 42, 46] */
function rgb(hex) {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** A palette PNG of the theme's colours; edges keep sixteen steps of transparency, more than an eye sees here. */
function png(rgba, theme) {
  const colours = Object.values(theme).map(rgb);
  const palette = new Map();
  const rows = Buffer.alloc(SIDE * (SIDE + 1));
  for (let pixel = 0; pixel < SIDE * SIDE; pixel += 1) {
    const alpha = Math.round(rgba[pixel * 4 + 3] / 17) * 17;
    const colour = alpha === 0 ? [0, 0, 0] : nearest(rgba.slice(pixel * 4, pixel * 4 + 3), colours);
    const key = [...colour, alpha].join();
    if (!palette.has(key)) palette.set(key, { index: palette.size, colour, alpha });
    rows[Math.floor(pixel / SIDE) * (SIDE + 1) + 1 + (pixel % SIDE)] = palette.get(key).index;
  }
  const entries = [...palette.values()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(entries.flatMap(({ colour }) => colour))),
    chunk('tRNS', Buffer.from(entries.map(({ alpha }) => alpha))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const [name, icon] of Object.entries(icons)) {
  for (const [theme, colours] of Object.entries(themes)) {
    for (const state of ['rest', 'on']) {
      const svg = drawing(icon, colours, state === 'on');
      writeFileSync(
        `${folder}${name}-${state}-${theme}.png`,
        png(await page.evaluate(rasterise, [svg, SIDE]), colours),
      );
    }
  }
}
await browser.close();
