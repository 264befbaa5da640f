import * as v from 'valibot';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule, FactReading } from './clause-rule';
import { faultWords, hasAnyFault, type PieceFact, pieceFault, workKind, workNames } from './works';

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
  const reading: FactReading<PieceFact> = {
    amountOf(piece) {
      const isFaulty = clause.works.includes(piece.work) && hasAnyFault(piece, clause.faults);
      return isFaulty ? clause.amountHundredths : undefined;
    },
    reasonFor(piece, amount) {
      return `${workNames[piece.work]}${faultWords(piece, clause.faults)}，扣 ${plainNumber(amount)} 分`;
    },
  };
  return { readings: { work: reading, workMissing: reading } };
}
