import { type Fraction, rounded, zero } from './exact';
import { clauseAmount } from './item-own';
import type { PreparedItem } from './prepared-book';
import type { Unit } from './rule-book';
import type { TeacherTally } from './tally';
import { highestNames, ledgerNumber, plainNumber } from './wording';

export type Operator = '+' | '−' | '×' | '÷' | '=';

export interface FormulaPart {
  /** As it is to be shown: `30`, `4.40`. */
  readonly value: string;
  readonly caption: string;
}

/** A line of values with operators between them; the last part is the result, after `=`. */
export interface Formula {
  readonly parts: readonly FormulaPart[];
  readonly operators: readonly Operator[];
}

const ownCaptions: Readonly<Record<Unit, string>> = {
  credit: '您的学分',
  hour: '您的学时',
  point: '您的得分',
};

/** How own became the score: `30 满分 × 4.40 您的学分 ÷ 5.00 全校最高 = 26.40 得分`; a plain sum shows its clauses. */
export function scoreFormula(
  each: PreparedItem,
  tally: TeacherTally,
  own: Fraction,
  highest: Fraction,
  scoreHundredths: number,
): Formula {
  const { maxHundredths, unit, conversion } = each.item;
  const score = { value: ledgerNumber(scoreHundredths), caption: '得分' };
  const max = { value: plainNumber(maxHundredths), caption: '满分' };
  const ownPart = { value: ledgerNumber(rounded(own)), caption: ownCaptions[unit] };
  switch (conversion.kind) {
    case 'asIs':
      return gathering(each, tally, score);
    case 'proportion': {
      const full = { value: plainNumber(conversion.fullHundredths), caption: '折算前满分' };
      return { parts: [max, ownPart, full, score], operators: ['×', '÷', '='] };
    }
    case 'byHighest': {
      const best = { value: ledgerNumber(rounded(highest)), caption: highestNames[conversion.within] };
      return conversion.formula === 'ownOverHighest'
        ? { parts: [max, ownPart, best, score], operators: ['×', '÷', '='] }
        : { parts: [best, max, ownPart, score], operators: ['÷', '×', '='] };
    }
  }
}

/** How the clauses made up own, where an item has several: `4.40 二次培训 − 5.00 扣减 = 0.00 您的学分`; else null. */
export function ownFormula(each: PreparedItem, tally: TeacherTally, own: Fraction): Formula | null {
  if (each.item.conversion.kind === 'asIs' || each.clauses.length === 1) return null;
  const result = { value: ledgerNumber(rounded(own)), caption: ownCaptions[each.item.unit] };
  return gathering(each, tally, result);
}

function gathering({ item, clauses }: PreparedItem, tally: TeacherTally, result: FormulaPart): Formula {
  const parts: FormulaPart[] = [];
  const operators: Operator[] = [];
  if (item.startsFrom === 'full') parts.push({ value: plainNumber(item.maxHundredths), caption: '满分' });
  for (const each of clauses) {
    const amount = clauseAmount(each, tally) ?? zero;
    if (parts.length > 0) operators.push(each.clause.effect === 'add' ? '+' : '−');
    parts.push({ value: ledgerNumber(rounded(amount)), caption: each.clause.title });
  }
  return { parts: [...parts, result], operators: [...operators, '='] };
}
