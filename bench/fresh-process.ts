import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { median } from './result';

/** What a process that starts anew needs until its first answer. */
export interface FreshStart {
  readonly loadMs: number;
  readonly firstSearchMs: number;
  /** Heap and array buffers that it holds. */
  readonly heldBytes: number;
  /** The most the whole process ever took, the SDK included. */
  readonly processBytes: number;
}

const RUNS = 5;

/**
 * The same script in fresh processes, one for each of two kinds, which take turns; medians of the figures, the rest as the
 * first start said it. The script is given its files by their paths, in their order, and the kind last.
 */
export async function inFreshProcesses<Start extends FreshStart, Kind extends string>(
  entryPoint: string,
  files: readonly (Uint8Array | string)[],
  kinds: readonly [Kind, Kind],
): Promise<Record<Kind, Start>> {
  mkdirSync('dist/bench', { recursive: true });
  const folder = mkdtempSync(path.resolve('dist/bench/process-'));
  try {
    const script = path.join(folder, 'process.cjs');
    const paths = files.map((file, at) => {
      const place = path.join(folder, `file-${at}`);
      writeFileSync(place, file);
      return place;
    });
    await build({
      entryPoints: [entryPoint],
      outfile: script,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
    });
    const starts = new Map<Kind, Start[]>(kinds.map((kind) => [kind, []]));
    for (let turn = 0; turn < RUNS; turn += 1)
      for (const kind of kinds) {
        const printed = execFileSync(process.execPath, ['--expose-gc', script, ...paths, kind], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        starts.get(kind)!.push(JSON.parse(printed.trim().split('\n').pop()!) as Start);
      }
    const [one, other] = kinds;
    return { [one]: middleOf(starts.get(one)!), [other]: middleOf(starts.get(other)!) } as Record<
      Kind,
      Start
    >;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function middleOf<Start extends FreshStart>(starts: readonly Start[]): Start {
  const middle = (figure: keyof FreshStart) => median(starts.map((start) => start[figure]));
  return {
    ...starts[0]!,
    loadMs: middle('loadMs'),
    firstSearchMs: middle('firstSearchMs'),
    heldBytes: middle('heldBytes'),
    processBytes: middle('processBytes'),
  };
}
