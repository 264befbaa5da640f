import Taro from '@tarojs/taro';
import type { CardFace } from '@/domain/sharing/card-face';
import { CARD_HEIGHT, CARD_WIDTH, layOutCard } from '@/domain/sharing/card-layout';
import { type Brush, type CardPhoto, paintCard } from './card-brush';

const PIXELS = 2;

/** Draws a card on this phone and answers where the picture lies; null when this phone cannot draw. */
export async function drawCard(face: CardFace, photoUrl: string | null): Promise<string | null> {
  try {
    const [width, height] = [CARD_WIDTH * PIXELS, CARD_HEIGHT * PIXELS];
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
    const photo = photoUrl === null ? null : await photoAt(canvas, photoUrl).catch(() => null);
    const brush = canvas.getContext('2d') as unknown as Brush;
    paintCard(brush, layOutCard(face, photo !== null), photo, PIXELS);
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'jpg',
      quality: 0.9,
    });
    return tempFilePath;
  } catch {
    return null;
  }
}

/** Downloaded first: a canvas waits long for an address, and says nothing of why it failed. */
async function photoAt(canvas: Taro.OffscreenCanvas, url: string): Promise<CardPhoto> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  const image = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('this photo cannot be drawn'));
    image.src = tempFilePath;
  });
  return { image, width: image.width, height: image.height };
}
