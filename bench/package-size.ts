import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { MiniPackage } from '../e2e/weapp/host/mini-package';
import type { BenchResult } from './result';

const LARGEST_RATIO = 1.6;
const LARGEST_SUBPACKAGE_BYTES = 200 * 1024;
const LARGEST_TOTAL_BYTES = 1.5 * 1024 * 1024;
const MAIN = '';

/** Files of the build folder that are not uploaded: `packOptions` in project.config.json, and that file itself. */
const notUploaded = /\.LICENSE\.txt$|^project\.config\.json$/;

interface Size {
  readonly rawBytes: number;
  /** Each file compressed by itself at level 9, summed. */
  readonly gzipBytes: number;
}

/** What a teacher downloads before the first page opens, beside an app of one empty page made by the same Taro. */
export async function run(): Promise<BenchResult[]> {
  buildEmptyApp();
  const app = sizesOf('dist/weapp');
  const empty = sizesOf('bench/empty-app/dist').get(MAIN) ?? nothing;
  const main = app.get(MAIN) ?? nothing;
  const [largest, largestSize] = [...app]
    .filter(([root]) => root !== MAIN)
    .reduce((a, b) => (b[1].rawBytes > a[1].rawBytes ? b : a), ['none', nothing]);
  const totalBytes = [...app.values()].reduce((sum, { rawBytes }) => sum + rawBytes, 0);
  return [
    besideEmpty('main package', main.rawBytes, empty.rawBytes),
    besideEmpty('main package, gzip', main.gzipBytes, empty.gzipBytes),
    {
      name: `largest subpackage (${largest})`,
      figure: inBytes(largestSize.rawBytes),
      limit: '≤ 200 KB each',
      holds: largestSize.rawBytes <= LARGEST_SUBPACKAGE_BYTES,
    },
    {
      name: `whole mini-program (${app.size} packages)`,
      figure: inBytes(totalBytes),
      limit: '≤ 1.5 MB',
      holds: totalBytes <= LARGEST_TOTAL_BYTES,
    },
  ];
}

const nothing: Size = { rawBytes: 0, gzipBytes: 0 };

function besideEmpty(name: string, bytes: number, emptyBytes: number): BenchResult {
  const ratio = bytes / emptyBytes;
  return {
    name,
    figure: `${inBytes(bytes)}, empty app ${inBytes(emptyBytes)}`,
    ratio,
    limit: `≤ ${LARGEST_RATIO} × the empty app`,
    holds: ratio <= LARGEST_RATIO,
  };
}

function inBytes(bytes: number): string {
  return `${bytes.toLocaleString('en')} B`;
}

/** The size of each package by its root; the main package has none. */
function sizesOf(dist: string): Map<string, Size> {
  const pack = new MiniPackage(dist);
  const sizes = new Map<string, Size>();
  for (const file of uploadedFiles(pack)) {
    const bytes = readFileSync(path.join(dist, file));
    const root = pack.subPackageOf(file);
    const { rawBytes, gzipBytes } = sizes.get(root) ?? nothing;
    sizes.set(root, {
      rawBytes: rawBytes + bytes.length,
      gzipBytes: gzipBytes + gzipSync(bytes, { level: 9 }).length,
    });
  }
  return sizes;
}

function uploadedFiles(pack: MiniPackage): string[] {
  return pack
    .files('')
    .filter((file) => statSync(path.join(pack.root, file)).isFile() && !notUploaded.test(file));
}

function buildEmptyApp(): void {
  const taro = createRequire(path.resolve('package.json')).resolve('@tarojs/cli/bin/taro');
  // Taro answers 0 even when it failed: what an earlier build left must not be measured.
  rmSync('bench/empty-app/dist', { recursive: true, force: true });
  execFileSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: path.resolve('bench/empty-app'),
    env: { ...process.env, NODE_ENV: 'production', CI: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
