import * as v from 'valibot';
import { hundredthsOf } from '../exact';
import { plainNumber } from '../wording';
import { clauseFields } from './clause-fields';
import type { ClauseRule } from './clause-rule';

/** Points granted to a whole research or preparation group: each of its teachers gets them. */
export const groupGrant = v.strictObject({ kind: v.literal('groupGrant'), ...clauseFields });

type GroupGrant = v.InferOutput<typeof groupGrant>;

export function groupGrantRule(_clause: GroupGrant): ClauseRule {
  return {
    readings: {
      groupBonus: {
        amountOf: (fact) => hundredthsOf(fact.points),
        reasonFor(fact, amount) {
          const group = fact.prepGroupId === undefined ? '教研组' : '备课组';
          return `${group}集体加分，每人 ${plainNumber(amount)} 分`;
        },
      },
    },
  };
}
