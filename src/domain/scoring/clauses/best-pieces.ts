import * as v from 'valibot';
import type { WorkFact } from '../facts';
import { plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule } from './clause-rule';
import { workKind, workNames } from './works';

const loss = v.strictObject({
  lateHundredths: hundredths,
  offTopicHundredths: hundredths,
  missingPartHundredths: hundredths,
  /** A missing part costs once, however many are missing, instead of once each. */
  partsOnce: v.boolean(),
});

/**
 * So many pieces are owed, and of those handed in the best count: those that lose least. Each piece short of the number
 * loses `shortHundredths`, which is also the most that a piece can lose: to hand in more never lowers a score.
 */
export const bestPieces = v.strictObject({
  kind: v.literal('bestPieces'),
  ...clauseFields,
  combine: v.literal('leastLoss'),
  effect: v.literal('deduct'),
  works: v.pipe(v.array(workKind), v.minLength(1)),
  count: v.pipe(v.number(), v.integer('篇数用整数'), v.minValue(1), v.maxValue(20)),
  shortHundredths: hundredths,
  loss,
});

type BestPieces = v.InferOutput<typeof bestPieces>;

export function bestPiecesRule(clause: BestPieces): ClauseRule {
  const { works, count, shortHundredths } = clause;
  return {
    readings: {
      work: {
        amountOf(piece) {
          return works.includes(piece.work) ? Math.min(lossOf(clause, piece), shortHundredths) : undefined;
        },
        reasonFor(piece, amount) {
          const name = workNames[piece.work];
          if (amount === 0) return `${name}合格，不扣分`;
          const most = lossOf(clause, piece) > amount ? '，一篇扣到此为止' : '';
          return `${name}${faultsOf(clause, piece)}，扣 ${plainNumber(amount)} 分${most}`;
        },
      },
    },
    least: { count, missingHundredths: shortHundredths },
    finish: {
      amount: (combined) => combined,
      remarks(_combined, _attendance, pieces) {
        const short = count - pieces;
        return short > 0 ? [`少交 ${short} 篇，扣 ${plainNumber(short * shortHundredths)} 分`] : [];
      },
    },
  };
}

function lossOf({ loss: each }: BestPieces, piece: WorkFact): number {
  const missing = piece.missingParts ?? 0;
  const parts = each.partsOnce ? Math.min(missing, 1) : missing;
  return (
    (piece.late === true ? each.lateHundredths : 0) +
    (piece.offTopic === true ? each.offTopicHundredths : 0) +
    parts * each.missingPartHundredths
  );
}

/** `迟交、偏题、缺 2 部分`, of what this clause deducts for. */
function faultsOf({ loss: each }: BestPieces, piece: WorkFact): string {
  const missing = piece.missingParts ?? 0;
  return [
    piece.late === true && each.lateHundredths > 0 ? '迟交' : '',
    piece.offTopic === true && each.offTopicHundredths > 0 ? '偏题' : '',
    missing > 0 && each.missingPartHundredths > 0 ? `缺 ${missing} 部分` : '',
  ]
    .filter((words) => words !== '')
    .join('、');
}
