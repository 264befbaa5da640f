import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { binOf, runNode } from './run.mjs';
import { buildTaroIfStale } from './taro.mjs';

/**
 * `npm test`: everything that needs no browser, then the journeys in Chromium when it is present (with CI=true its absence
 * is a failure). Functions and the local cloud are built by jest's global set-up.
 */
const jest = binOf('jest');
let passed = 0;
let failed = 0;

async function run(args) {
  let output = '';
  const code = await runNode(jest, ['--colors=false', ...args], {
    onOutput: (text) => {
      output += text;
    },
  });
  const counts = /^Tests:.*$/m.exec(output)?.[0] ?? '';
  passed += Number(/(\d+) passed/.exec(counts)?.[1] ?? 0);
  const failures = Number(/(\d+) failed/.exec(counts)?.[1] ?? 0);
  failed += code === 0 ? 0 : Math.max(1, failures);
}

const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((candidate) => candidate !== undefined && existsSync(candidate));

await buildTaroIfStale('weapp');
// A test spends part of its time waiting for the cloud's processes: on two cores two at a time end sooner than one.
const atOnce = Math.max(2, availableParallelism() - 1);
await run([`--maxWorkers=${atOnce}`, ...process.argv.slice(2)]);

if (chromium !== undefined) {
  await buildTaroIfStale('h5');
  process.env.CHROMIUM = chromium;
  // A browser and its cloud keep more than one core busy when they do not wait.
  const phones = Math.max(2, Math.floor(availableParallelism() / 2));
  await run(['--config', 'e2e/h5/jest.config.js', `--maxWorkers=${phones}`]);
} else if (process.env.CI === 'true') {
  console.error('Chromium is missing: the browser journeys can not run.');
  failed += 1;
} else {
  console.info('Chromium is not installed: the browser journeys are left out.');
}

console.info(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
