import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { binOf, root, runNode } from './run.mjs';

const sources = ['src', 'config', 'babel.config.js', 'package-lock.json'];

function newestMtimeMs(target) {
  const stat = statSync(target);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(target).map((name) => newestMtimeMs(path.join(target, name))));
}

/** Whether `dist/PLATFORM` is older than anything it is made of. */
export function isStale(platform) {
  const marker = path.join(root, 'dist', platform, platform === 'h5' ? 'index.html' : 'app.json');
  if (!existsSync(marker)) return true;
  return sources.some((source) => newestMtimeMs(path.join(root, source)) > statSync(marker).mtimeMs);
}

/** Builds the mini-program (`weapp`) or the browser preview (`h5`) into `dist/PLATFORM`. */
export async function buildTaro(platform) {
  console.info(`building ${platform} …`);
  let output = '';
  const code = await runNode(binOf('@tarojs/cli', 'taro'), ['build', '--type', platform, '--no-check'], {
    env: { NODE_ENV: 'production', CI: 'true' },
    quiet: true,
    onOutput: (text) => {
      output += text;
    },
  });
  // Taro answers 0 even when webpack failed.
  if (code !== 0 || /Failed to compile|Module not found|ERROR in/.test(output)) {
    console.error(output);
    throw new Error(`${platform} did not build`);
  }
}

export async function buildTaroIfStale(platform) {
  if (isStale(platform)) await buildTaro(platform);
}
