import { type FreshStart, inFreshProcesses } from './fresh-process';

export interface ColdLibrary extends FreshStart {
  readonly found: number;
}

/** The columns and plain objects each in fresh processes, which take turns; medians. */
export function coldLibraries(
  file: Uint8Array,
  text: string,
): Promise<Record<'columns' | 'objects', ColdLibrary>> {
  return inFreshProcesses('bench/library-process.ts', [file, text], ['columns', 'objects']);
}
