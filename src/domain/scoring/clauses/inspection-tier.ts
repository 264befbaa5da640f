import * as v from 'valibot';
import { tierNames } from '../fact-names';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';

/** Each inspection finds one of four tiers, and each tier has its points. */
export const inspectionTier = v.strictObject({
  kind: v.literal('inspectionTier'),
  ...clauseFields,
  tiersHundredths: v.strictObject({
    excellent: hundredths,
    good: hundredths,
    pass: hundredths,
    fail: hundredths,
  }),
});

type InspectionTierClause = v.InferOutput<typeof inspectionTier>;

export function inspectionTierRule(clause: InspectionTierClause): ClauseRule {
  return {
    readings: {
      inspection: {
        amountOf: (fact) => clause.tiersHundredths[fact.tier],
        reasonFor: (fact, amount) => `检查评为${tierNames[fact.tier]}，${plainNumber(amount)} 分`,
      },
    },
  };
}
