import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildFunctions, buildLocalCloud } from '../config/functions.mjs';
import { root } from './run.mjs';
import { buildTaroIfStale } from './taro.mjs';

/**
 * `npm run pictures`: the README's pictures. The board is taken from a freshly loaded demo school; the single screens are
 * those that the browser journeys took last (`npm test`).
 */
const target = path.join(root, 'docs/pictures');
mkdirSync(target, { recursive: true });
for (const name of ['seal', 'writing', 'review', 'why-reading']) {
  const taken = path.join(root, 'e2e/screenshots', `${name}-light.png`);
  if (!existsSync(taken)) throw new Error(`${name}: run npm test first, it takes this picture`);
  copyFileSync(taken, path.join(target, `${name.replace('-reading', '')}.png`));
}

await buildFunctions();
await buildLocalCloud();
await buildTaroIfStale('h5');
const { launchLocalCloud } = await import('../dist/local/launch.js');
const { loadDemoSchool } = await import('../dist/local/demo.js');
const cloud = await launchLocalCloud({ staticDir: path.join(root, 'dist/h5') });
try {
  await loadDemoSchool(cloud, Date.now());
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1560, height: 1120 } });
  await page.goto(cloud.url);
  const office = page.frameLocator('iframe').nth(2);
  await office.getByText('开始签到').first().click();
  await office.getByText('秒后换码').first().waitFor();
  // The teacher's phone learns of it by itself within 15 seconds; by then the projector's page has slid in.
  await page.frameLocator('iframe').first().locator('.yx-button--primary').first().waitFor();
  await page.screenshot({ path: path.join(target, 'board.png') });
  await browser.close();
} finally {
  await cloud.stop();
}
