import * as v from 'valibot';
import type { AwardFamily, AwardLevel } from '../facts';
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

const familyNames: Readonly<Record<AwardFamily, string>> = { contest: '竞赛', paper: '论文' };
const levelNames: Readonly<Record<AwardLevel, string>> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  school: '校级',
};
const placeNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

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
          const place = placeNames[fact.place - 1] ?? String(fact.place);
          return `${levelNames[fact.level]}${familyNames[fact.family]}${place}等奖，${plainNumber(amount)} 分`;
        },
      },
    },
  };
}
