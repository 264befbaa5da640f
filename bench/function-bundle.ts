import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildFunctions } from '../config/functions.mjs';
import { type BenchResult, median } from './result';

const LARGEST_RATIO = 1.5;
const SLOWEST_RATIO = 1.3;
const RUNS = 7;

/** Every function's bundle and its load time, beside the bundle of the bare SDK made with the same settings. */
export async function run(): Promise<BenchResult[]> {
  await buildFunctions();
  const bare = await bareBundle();
  const bareBytes = statSync(bare).size;
  const bundles = readdirSync('dist/cloudfunctions').map((name) => ({
    name,
    file: path.resolve('dist/cloudfunctions', name, 'index.js'),
  }));
  const times = loadTimes([bare, ...bundles.map(({ file }) => file)]);
  const bareMs = median(times.get(bare) ?? []);
  return bundles.flatMap(({ name, file }): BenchResult[] => {
    const bytes = statSync(file).size;
    const ms = median(times.get(file) ?? []);
    const larger = bytes / bareBytes;
    const slower = ms / bareMs;
    return [
      {
        name: `function ${name}: size`,
        figure: `${bytes.toLocaleString('en')} B, bare SDK ${bareBytes.toLocaleString('en')} B`,
        ratio: larger,
        limit: `≤ ${LARGEST_RATIO} × the bare SDK`,
        holds: larger <= LARGEST_RATIO,
      },
      {
        name: `function ${name}: load`,
        figure: `${ms.toFixed(0)} ms, bare SDK ${bareMs.toFixed(0)} ms`,
        ratio: slower,
        limit: `≤ ${SLOWEST_RATIO} × the bare SDK`,
        holds: slower <= SLOWEST_RATIO,
      },
    ];
  });
}

async function bareBundle(): Promise<string> {
  const outfile = path.join(os.tmpdir(), 'yanxiubu-bench-bare.js');
  const contents =
    "import cloud from 'wx-server-sdk'; cloud.init(); export const main = async () => cloud.getWXContext();";
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    outfile,
  });
  return outfile;
}

/** Milliseconds to load each bundle in a process of its own; the bundles take turns, so that a slow moment hits all alike. */
function loadTimes(files: readonly string[]): Map<string, number[]> {
  const probe = path.join(os.tmpdir(), 'yanxiubu-bench-load.js');
  writeFileSync(
    probe,
    'const t=process.hrtime.bigint();require(process.argv[2]);console.log(Number(process.hrtime.bigint()-t)/1e6);process.exit(0)',
  );
  const times = new Map<string, number[]>(files.map((file) => [file, []]));
  for (let turn = 0; turn < RUNS; turn += 1) {
    for (const file of files) {
      const printed = execFileSync(process.execPath, [probe, file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      times.get(file)?.push(Number(printed.trim().split('\n').pop()));
    }
  }
  return times;
}
