import * as v from 'valibot';
import { hundredths, id, percent, source, words } from './clauses/clause-fields';

/** A share of the cohort: `percent` of its ranked teachers, in whole people. */
const quota = v.strictObject({
  percent,
  rounding: v.picklist(['halfUp', 'down']),
  /**
   * Equal totals across the limit: all of them are in (`better`), or none (`worse`), so that the share is never
   * exceeded. `unstated` is a document's silence; it is read as `better`, and the linter says so.
   */
  tie: v.picklist(['better', 'worse', 'unstated']),
  /** A group's own percent, set by the office, stands in for `percent`. */
  movedByGroup: v.boolean(),
});

/**
 * A band (等次): by share, by threshold, or by both; with neither it takes everybody else. The first band that a teacher
 * fits is the teacher's.
 */
export const band = v.strictObject({
  id,
  title: words,
  quota: v.nullable(quota),
  /** From this total upwards; and, where a document names an upper end, up to that one. */
  fromHundredths: v.nullable(hundredths),
  toHundredths: v.nullable(hundredths),
  /** What the band is worth in the ethics appraisal (师德考核); null where it is worth nothing there. */
  appraisalPointsHundredths: v.nullable(hundredths),
  source,
});

export type Band = v.InferOutput<typeof band>;
export type Quota = v.InferOutput<typeof quota>;

/** One ranked teacher among the `size` ranked teachers of a cohort. */
export interface Standing {
  readonly totalHundredths: number;
  /** Equal totals share the better one. */
  readonly rank: number;
  /** How many have an equal or a higher total, this teacher included. */
  readonly equalOrHigher: number;
  readonly size: number;
  readonly groupPercent: number | undefined;
}

/** Whether a teacher fits a band, apart from the bands before it. */
export function fits(each: Band, standing: Standing): boolean {
  const { totalHundredths } = standing;
  if (each.fromHundredths !== null && totalHundredths < each.fromHundredths) return false;
  if (each.toHundredths !== null && totalHundredths > each.toHundredths) return false;
  return each.quota === null || isWithin(each.quota, standing);
}

function isWithin(each: Quota, { rank, equalOrHigher, size, groupPercent }: Standing): boolean {
  return (each.tie === 'worse' ? equalOrHigher : rank) <= peopleWithin(each, size, groupPercent);
}

/** How many of a cohort of `size` the share lets in, ties at the limit apart. */
export function peopleWithin(
  { percent: ofBook, rounding, movedByGroup }: Quota,
  size: number,
  groupPercent: number | undefined,
): number {
  const share = size * (movedByGroup && groupPercent !== undefined ? groupPercent : ofBook);
  return Math.floor((rounding === 'halfUp' ? share + 50 : share) / 100);
}
