import * as v from 'valibot';
import type { InspectionTier } from '../facts';
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

const tierNames: Readonly<Record<InspectionTier, string>> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};

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
