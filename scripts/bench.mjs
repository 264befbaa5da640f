import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildFunctions, buildLocalCloud } from '../config/functions.mjs';
import { root, runNode } from './run.mjs';
import { buildTaroIfStale } from './taro.mjs';

/** `npm run bench`: measures the budgets side by side within one run and writes bench/RESULTS.md. */
const wanted = process.argv.slice(2);
const wants = (name) => wanted.length === 0 || wanted.includes(name);
// Scoring is plain code and measures nothing that is built.
if (
  ['packageSize', 'setData', 'feed', 'functionBundle', 'checkIn', 'hall', 'likeness', 'librarySearch'].some(
    wants,
  )
) {
  await buildFunctions();
  await buildLocalCloud();
}
if (['packageSize', 'setData', 'feed'].some(wants)) await buildTaroIfStale('weapp');
const outfile = path.join(root, 'dist/bench/main.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: {
    '@': path.join(root, 'src'),
    'dayjs/plugin/utc': 'dayjs/plugin/utc.js',
    // Node finds no names in what this package offers it; bundlers take the other file.
    'chinese-days': path.join(root, 'node_modules/chinese-days/dist/index.es.js'),
  },
  // Modules that look for the project beside themselves find it where bench/ is.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'bench/main.mjs')).href) },
  logLevel: 'warning',
});
process.exit(await runNode(outfile, wanted));
