/** One line of RESULTS.md. Ratios come from one run on one machine, so that they mean the same everywhere. */
export interface BenchResult {
  readonly name: string;
  /** What was measured, with its unit. */
  readonly figure: string;
  readonly ratio?: number;
  readonly limit: string;
  readonly holds: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
