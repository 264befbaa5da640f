import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run.mjs';

/**
 * Fetches WeChat's own uploader and checker into `.cache/`: 276 MB that only CI and whoever deploys need, so it is no
 * dependency of `npm ci`. The version is pinned here and nowhere else.
 */
const version = '2.1.42';
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../.cache/miniprogram-ci');
const manifest = path.join(folder, 'node_modules/miniprogram-ci/package.json');

function installed() {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
}

/** npm's own JavaScript file, so that no shell is needed on Windows: set by npm when it runs us, else beside node. */
function npmScript() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = candidates.find((file) => file?.endsWith('.js') && existsSync(file));
  if (found === undefined) throw new Error('npm was not found: run this with "npm exec" or install npm');
  return found;
}

if (installed()) console.info(`miniprogram-ci ${version} is there`);
else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];
  const code = await runNode(npmScript(), ['install', ...options, `miniprogram-ci@${version}`]);
  if (code !== 0 || !installed()) {
    console.error(`miniprogram-ci ${version} could not be fetched`);
    process.exit(1);
  }
}
