import * as v from 'valibot';
import { day, hundredths, id, source, words } from './clauses/clause-fields';

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
  /** What is handed on to the authority of all that was got in a period, at most; without it, everything. */
  reportedAtMostHundredths: v.exactOptional(hundredths),
  /** Over how long the target is to be reached. */
  period: v.variant('kind', [
    v.strictObject({ kind: v.literal('term') }),
    /** August to July. */
    v.strictObject({ kind: v.literal('schoolYear') }),
    /** Cycles of some years, one after another; the first one begins on `firstDay`, or when the book takes effect. */
    v.strictObject({
      kind: v.literal('years'),
      years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
      firstDay: v.exactOptional(day),
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
