import type { TermResult } from './result';

/** Whose total, hours or band moved, from one computation to the next. */
export interface ChangedResult {
  readonly memberId: string;
  readonly beforeHundredths: number;
  readonly afterHundredths: number;
  readonly beforeHoursHundredths: number;
  readonly afterHoursHundredths: number;
  readonly beforeBand: string | null;
  readonly afterBand: string | null;
}

type Compared = Pick<TermResult, 'memberId' | 'totalHundredths' | 'hoursHundredths' | 'bandId'>;

const nothing = { totalHundredths: 0, hoursHundredths: 0, bandId: null } as const;

/**
 * What moved between two computations, the largest change of totals first, then of hours. Who is in one of them only comes from nothing or goes to
 * nothing: a newcomer, or somebody who left the roster.
 */
export function resultChanges(before: readonly Compared[], after: readonly Compared[]): ChangedResult[] {
  const earlier = new Map(before.map((result) => [result.memberId, result]));
  const later = new Map(after.map((result) => [result.memberId, result]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .filter((memberId) => moved(earlier.get(memberId), later.get(memberId)))
    .map((memberId) => {
      const before = earlier.get(memberId) ?? nothing;
      const after = later.get(memberId) ?? nothing;
      return {
        memberId,
        beforeHundredths: before.totalHundredths,
        afterHundredths: after.totalHundredths,
        beforeHoursHundredths: before.hoursHundredths,
        afterHoursHundredths: after.hoursHundredths,
        beforeBand: before.bandId,
        afterBand: after.bandId,
      };
    })
    .sort((a, b) => size(b) - size(a) || hours(b) - hours(a) || (a.memberId < b.memberId ? -1 : 1));
}

function moved(before: Compared | undefined, after: Compared | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return (
    before.totalHundredths !== after.totalHundredths ||
    before.hoursHundredths !== after.hoursHundredths ||
    before.bandId !== after.bandId
  );
}

function size({ beforeHundredths, afterHundredths }: ChangedResult): number {
  return Math.abs(afterHundredths - beforeHundredths);
}

function hours({ beforeHoursHundredths, afterHoursHundredths }: ChangedResult): number {
  return Math.abs(afterHoursHundredths - beforeHoursHundredths);
}
