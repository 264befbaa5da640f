import * as v from 'valibot';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';
import { faultWords, hasAnyFault, isPieceOf, pieceFault, workKind, workNames } from './works';

/** A fixed amount once per piece that has at least one of the named faults, however many of them it has. */
export const pieceFaultClause = v.strictObject({
  kind: v.literal('pieceFault'),
  ...clauseFields,
  works: v.pipe(v.array(workKind), v.minLength(1)),
  faults: v.pipe(v.array(pieceFault), v.minLength(1)),
  amountHundredths: hundredths,
});

type PieceFaultClause = v.InferOutput<typeof pieceFaultClause>;

export function pieceFaultRule(clause: PieceFaultClause): ClauseRule {
  return {
    reads: ['work', 'workMissing'],
    amountOf(fact) {
      if (!isPieceOf(clause.works, fact) || !hasAnyFault(fact, clause.faults)) return undefined;
      return clause.amountHundredths;
    },
    reasonFor(fact, _session, amount) {
      if (!isPieceOf(clause.works, fact)) return '';
      return `${workNames[fact.work]}${faultWords(fact, clause.faults)}，扣 ${plainNumber(amount)} 分`;
    },
  };
}
