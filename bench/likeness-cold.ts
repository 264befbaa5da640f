import { type FreshStart, inFreshProcesses } from './fresh-process';

export interface ColdStart extends FreshStart {
  readonly best: string | null;
  /** Keeps the index alive until it has been weighed. */
  readonly stillThere: number;
}

/** The arrays and the map each in fresh processes, which take turns; medians. */
export function coldStarts(file: Uint8Array, text: string): Promise<Record<'arrays' | 'map', ColdStart>> {
  return inFreshProcesses('bench/likeness-process.ts', [file, text], ['arrays', 'map']);
}
