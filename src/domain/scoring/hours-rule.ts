import * as v from 'valibot';
import { hundredths, id, source, words } from './clauses/clause-fields';

/**
 * How many hours a ledger asks for, and how it counts the hours of the sessions a teacher got: the school's own, the
 * county's, the province's. The same sessions are read into each of them.
 */
export const hoursRule = v.strictObject({
  id,
  title: words,
  unit: v.picklist(['hour', 'credit']),
  /** What one hour of a session is worth in this ledger's unit. */
  perHourHundredths: v.pipe(hundredths, v.minValue(1)),
  targetHundredths: hundredths,
  /** Over how long the target is to be reached: a school year, or several calendar years. */
  period: v.variant('kind', [
    v.strictObject({ kind: v.literal('schoolYear') }),
    v.strictObject({
      kind: v.literal('years'),
      years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
    }),
  ]),
  /** What the school plans to offer in the period, where it says so. */
  planned: v.nullable(
    v.strictObject({ sessions: v.pipe(v.number(), v.integer(), v.minValue(1)), hoursHundredths: hundredths }),
  ),
  text: words,
  source,
});

export type HoursRule = v.InferOutput<typeof hoursRule>;
