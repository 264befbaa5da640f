import { mkdirSync } from 'node:fs';
import type { Phone } from './phone';

const FOLDER = 'e2e/screenshots';

/** The whole of the page in front, also what lies below the fold, as `e2e/screenshots/NAME.png`. */
export async function takePicture({ page }: Phone, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const seen = page.viewportSize() ?? { width: 375, height: 812 };
  const below = await page.evaluate(() => {
    const front = Array.from(document.querySelectorAll('.taro_page'))
      .filter((one) => one.clientHeight > 0)
      .pop();
    return front === undefined ? 0 : front.scrollHeight - front.clientHeight;
  });
  if (below > 0) await page.setViewportSize({ ...seen, height: seen.height + below });
  await page.evaluate(async () => {
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  });
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  if (below > 0) await page.setViewportSize(seen);
}
