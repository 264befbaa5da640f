import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-pages-'));
  const staticDir = path.join(parent, 'h5');
  await mkdir(path.join(staticDir, 'js'), { recursive: true });
  await writeFile(path.join(parent, 'secret.txt'), 'not for the browser');
  await writeFile(path.join(staticDir, 'index.html'), '<!doctype html>研修簿');
  await writeFile(path.join(staticDir, 'js/app.js'), 'start()');
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures', staticDir, timers: 'on' });
});

afterAll(async () => {
  await cloud.stop();
  await rm(parent, { recursive: true, force: true });
});

test('a page of the H5 build is served with its type and never stale', async () => {
  const page = await fetch(`${cloud.url}/js/app.js`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'start()',
  ]);
  expect(page.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/js', '/none.js'])(
  '%s is not served',
  async (pathname) => {
    expect((await fetch(cloud.url + pathname)).status).toBe(404);
  },
);

test('timers fire by themselves when they are on', async () => {
  const ticks = async () => (await cloud.call('teacher', 'ticker', {})).body as string[];
  for (let waited = 0; waited < 100 && (await ticks()).length < 2; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await ticks()).slice(0, 2)).toEqual(['everySecond', 'everySecond']);
});

test('timers stay silent when they are off, and fire by hand', async () => {
  const silent = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const before = (await silent.call('teacher', 'ticker', {})).body;
  const fired = await silent.runTimer('ticker');
  await silent.stop();
  expect([before, fired]).toEqual([[], [['everySecond']]]);
});
