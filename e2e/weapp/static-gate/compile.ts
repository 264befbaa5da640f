import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ciFolder = path.resolve('.cache/miniprogram-ci/node_modules/miniprogram-ci');

/** Whether `scripts/fetch-miniprogram-ci.mjs` was run here. */
export const isCompilerFetched = fs.existsSync(ciFolder);

/**
 * What WeChat's own checker has against the package: missing pages and components, wrong values in JSON, broken
 * scripts and styles. `null` when nothing. It runs in a process of its own, as it forks workers and prints a lot.
 */
export function compileFault(dist: string): string | null {
  const script = path.resolve('e2e/weapp/static-gate/compile-offline.cjs');
  const result = spawnSync(process.execPath, [script, ciFolder, path.resolve(dist)], { encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  const lastLine = result.stdout.trim().split('\n').at(-1) ?? '';
  if (!lastLine.startsWith('{"fault"'))
    throw new Error(`the checker did not finish:\n${result.stdout}${result.stderr}`);
  return (JSON.parse(lastLine) as { fault: string | null }).fault;
}
