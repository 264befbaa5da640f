import { type CardShape, cardColours } from '@/domain/sharing/card-layout';
import { markCharacter, markFrame } from './card-mark';
import { followOutline, type Pen } from './card-outline';

/** What a card needs of a canvas, on a phone and in a browser. */
export interface Brush extends Pen {
  fillStyle: unknown;
  font: string;
  textBaseline: unknown;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  beginPath(): void;
  fill(rule?: 'evenodd'): void;
  clip(): void;
  fillText(text: string, x: number, y: number): void;
  drawImage(
    image: unknown,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    x: number,
    y: number,
    w: number,
    h: number,
  ): void;
}

/** A photo that has arrived. */
export interface CardPhoto {
  readonly image: unknown;
  readonly width: number;
  readonly height: number;
}

const TILT = (-4 * Math.PI) / 180;
const sans = '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", sans-serif';
const serif = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const fonts = {
  sans: `400 %px ${sans}`,
  serif: `400 %px ${serif}`,
  serifStrong: `600 %px ${serif}`,
} as const;

/** Paints a card as it was laid out, `scale` pixels a unit. */
export function paintCard(
  brush: Brush,
  shapes: readonly CardShape[],
  photo: CardPhoto | null,
  scale: number,
): void {
  brush.scale(scale, scale);
  brush.textBaseline = 'alphabetic';
  for (const shape of shapes) {
    brush.save();
    paint(brush, shape, photo);
    brush.restore();
  }
}

function paint(brush: Brush, shape: CardShape, photo: CardPhoto | null): void {
  if (shape.kind === 'text') {
    brush.font = fonts[shape.face].replace('%', String(shape.size));
    brush.fillStyle = shape.colour;
    brush.fillText(shape.text, shape.x, shape.y);
  } else if (shape.kind === 'mark') {
    paintMark(brush, shape);
  } else if (shape.kind === 'fill') {
    brush.fillStyle = shape.colour;
    roundedBox(brush, shape);
    brush.fill();
  } else if (photo !== null) {
    roundedBox(brush, shape);
    brush.clip();
    drawCovering(brush, photo, shape);
  }
}

function paintMark(brush: Brush, { x, y, side }: Extract<CardShape, { kind: 'mark' }>): void {
  brush.translate(x + side / 2, y + side / 2);
  brush.rotate(TILT);
  brush.translate(-side / 2, -side / 2);
  for (const [outline, square, colour] of [
    [markFrame, 288, cardColours.seal],
    [markCharacter, 192, cardColours.onSeal],
  ] as const) {
    brush.save();
    brush.scale(side / square, side / square);
    brush.fillStyle = colour;
    brush.beginPath();
    followOutline(brush, outline);
    brush.fill('evenodd');
    brush.restore();
  }
}

interface RoundedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

function roundedBox(brush: Brush, { x, y, width, height, radius }: RoundedBox): void {
  const [right, bottom] = [x + width, y + height];
  brush.beginPath();
  brush.moveTo(x + radius, y);
  brush.lineTo(right - radius, y);
  brush.quadraticCurveTo(right, y, right, y + radius);
  brush.lineTo(right, bottom - radius);
  brush.quadraticCurveTo(right, bottom, right - radius, bottom);
  brush.lineTo(x + radius, bottom);
  brush.quadraticCurveTo(x, bottom, x, bottom - radius);
  brush.lineTo(x, y + radius);
  brush.quadraticCurveTo(x, y, x + radius, y);
  brush.closePath();
}

/** The middle of the photo, as large as fills the box. */
function drawCovering(brush: Brush, photo: CardPhoto, { x, y, width, height }: RoundedBox): void {
  const scale = Math.max(width / photo.width, height / photo.height);
  const [cutWidth, cutHeight] = [width / scale, height / scale];
  const [left, top] = [(photo.width - cutWidth) / 2, (photo.height - cutHeight) / 2];
  brush.drawImage(photo.image, left, top, cutWidth, cutHeight, x, y, width, height);
}
