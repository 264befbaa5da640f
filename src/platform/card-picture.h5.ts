import type { CardFace } from '@/domain/sharing/card-face';
import { CARD_HEIGHT, CARD_WIDTH, layOutCard } from '@/domain/sharing/card-layout';
import { type Brush, type CardPhoto, paintCard } from './card-brush';

const PIXELS = 2;

/** The preview draws the same card on a canvas of the page, so that it can be looked at. */
export async function drawCard(face: CardFace, photoUrl: string | null): Promise<string | null> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD_WIDTH * PIXELS;
  canvas.height = CARD_HEIGHT * PIXELS;
  const brush = canvas.getContext('2d') as Brush | null;
  if (brush === null) return null;
  const photo = photoUrl === null ? null : await photoAt(photoUrl).catch(() => null);
  paintCard(brush, layOutCard(face, photo !== null), photo, PIXELS);
  return canvas.toDataURL('image/jpeg', 0.9);
}

async function photoAt(url: string): Promise<CardPhoto> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { image, width: image.naturalWidth, height: image.naturalHeight };
}
