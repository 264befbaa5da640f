import * as v from 'valibot';
import { isGot } from '../attendance';
import { plus, whole } from '../exact';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';
import { onSession } from './on-session';

/** An amount for each applicable required session missed: not got and not excused, recorded or not. */
export const missedSessions = v.strictObject({
  kind: v.literal('missedSessions'),
  ...clauseFields,
  combine: v.literal('sum'),
  eachHundredths: hundredths,
});

type MissedSessions = v.InferOutput<typeof missedSessions>;

export function missedSessionsRule({ eachHundredths }: MissedSessions): ClauseRule {
  return {
    readings: {
      attendance: {
        amountOf(fact, session) {
          const missed = session?.required === true && !isGot(fact) && fact.excused !== true;
          return missed ? eachHundredths : undefined;
        },
        reasonFor: (_fact, amount, session) => `${onSession(session)}无故缺勤，扣 ${plainNumber(amount)} 分`,
      },
    },
    finish: {
      amount: (combined, { unrecordedSessions }) =>
        plus(combined, whole(unrecordedSessions * eachHundredths)),
      remarks(_combined, { unrecordedSessions }) {
        if (unrecordedSessions === 0) return [];
        const amount = plainNumber(unrecordedSessions * eachHundredths);
        return [`${unrecordedSessions} 次必修培训没有记录，按无故缺勤扣 ${amount} 分`];
      },
    },
  };
}
