import * as v from 'valibot';
import { familyNames, levelNames, placeName } from '../fact-names';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';

/**
 * An award of one family is worth its level's first prize, less one step for each lower prize, never below 0.
 */
export const prize = v.strictObject({
  kind: v.literal('prize'),
  ...clauseFields,
  family: v.picklist(['contest', 'paper']),
  firstPrizeHundredths: v.strictObject({
    nation: hundredths,
    province: hundredths,
    city: hundredths,
    county: hundredths,
    school: hundredths,
  }),
  stepHundredths: hundredths,
});

type Prize = v.InferOutput<typeof prize>;

export function prizeRule(clause: Prize): ClauseRule {
  return {
    readings: {
      award: {
        amountOf(fact) {
          if (fact.family !== clause.family) return undefined;
          return Math.max(
            0,
            clause.firstPrizeHundredths[fact.level] - (fact.place - 1) * clause.stepHundredths,
          );
        },
        reasonFor(fact, amount) {
          const place = placeName(fact.place);
          return `${levelNames[fact.level]}${familyNames[fact.family]}${place}，${plainNumber(amount)} 分`;
        },
      },
    },
  };
}
