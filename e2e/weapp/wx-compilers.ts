import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folders: Partial<Record<NodeJS.Platform, string>> = { darwin: 'mac', linux: 'linux', win32: 'windows' };

/** Runs WeChat's own WXML or WXSS compiler inside `cwd`. Paths among `parameters` must not start with `./`. */
export function runCompiler(
  name: 'wcc' | 'wcsc',
  parameters: readonly string[],
  cwd: string,
): SpawnSyncReturns<string> {
  const result = spawnSync(compilerPath(name), parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error !== undefined) throw result.error;
  return result;
}

/** The compiler for this machine, made executable: the package ships it without that bit. */
function compilerPath(name: 'wcc' | 'wcsc'): string {
  const folder = folders[process.platform];
  if (folder === undefined) throw new Error(`${name} does not exist for ${process.platform}`);
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const root = path.dirname(require.resolve('miniprogram-compiler/package.json'));
  const file = path.join(root, 'bin', folder, folder === 'windows' ? `${name}.exe` : name);
  fs.chmodSync(file, 0o755);
  return file;
}
