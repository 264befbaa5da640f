import * as v from 'valibot';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';
import { hasAnyFault, pieceFault, workKind, workNames } from './works';

/**
 * A piece that was handed in without the faults `unless` is judged for its quality: `perLevelHundredths` for each
 * of the levels 0, 1, 2 by which the reviewer found it weak.
 */
export const pieceQuality = v.strictObject({
  kind: v.literal('pieceQuality'),
  ...clauseFields,
  works: v.pipe(v.array(workKind), v.minLength(1)),
  unless: v.array(pieceFault),
  perLevelHundredths: hundredths,
});

type PieceQuality = v.InferOutput<typeof pieceQuality>;

export function pieceQualityRule(clause: PieceQuality): ClauseRule {
  return {
    readings: {
      work: {
        amountOf(piece) {
          if (!clause.works.includes(piece.work) || hasAnyFault(piece, clause.unless)) return undefined;
          return (piece.lowQuality ?? 0) * clause.perLevelHundredths;
        },
        reasonFor(piece, amount) {
          const name = workNames[piece.work];
          return amount === 0 ? `${name}合格，不扣分` : `${name}质量不高，扣 ${plainNumber(amount)} 分`;
        },
      },
    },
  };
}
