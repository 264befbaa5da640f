import type { TermResult } from './result';

/** Whose total or band moved, from one computation to the next. */
export interface ChangedResult {
  readonly memberId: string;
  readonly beforeHundredths: number;
  readonly afterHundredths: number;
  readonly beforeBand: string | null;
  readonly afterBand: string | null;
}

type Compared = Pick<TermResult, 'memberId' | 'totalHundredths' | 'bandId'>;

const nothing = { totalHundredths: 0, bandId: null } as const;

/**
 * What moved between two computations, the largest change first. Who is in one of them only comes from nothing or goes to
 * nothing: a newcomer, or somebody who left the roster.
 */
export function resultChanges(before: readonly Compared[], after: readonly Compared[]): ChangedResult[] {
  const earlier = new Map(before.map((result) => [result.memberId, result]));
  const later = new Map(after.map((result) => [result.memberId, result]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .filter((memberId) => moved(earlier.get(memberId), later.get(memberId)))
    .map((memberId) => {
      const { totalHundredths: beforeHundredths, bandId: beforeBand } = earlier.get(memberId) ?? nothing;
      const { totalHundredths: afterHundredths, bandId: afterBand } = later.get(memberId) ?? nothing;
      return { memberId, beforeHundredths, afterHundredths, beforeBand, afterBand };
    })
    .sort((a, b) => size(b) - size(a) || (a.memberId < b.memberId ? -1 : 1));
}

function moved(before: Compared | undefined, after: Compared | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return before.totalHundredths !== after.totalHundredths || before.bandId !== after.bandId;
}

function size({ beforeHundredths, afterHundredths }: ChangedResult): number {
  return Math.abs(afterHundredths - beforeHundredths);
}
