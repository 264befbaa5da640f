import type { Clause } from '../../clauses/clause';
import type { RuleBookItem } from '../../rule-book';
import type { Check, Finding, Suggestion } from '../finding';

/** A clause or a void condition that can never change anybody's score. */
export const unreachableClause: Check = ({ items }) =>
  items.flatMap((item, index) => [
    ...item.clauses.flatMap((clause, position): Finding[] => {
      const why = whyIdle(clause, item);
      const place = { path: `items.${index}.clauses`, position };
      if (why === undefined) return [];
      return [
        finding(
          place,
          `「${item.title}」的「${clause.title}」${why}，不会改变任何人的得分。`,
          removing(item.clauses, place),
        ),
      ];
    }),
    ...item.voidWhen.flatMap((condition, position): Finding[] => {
      if (condition.kind !== 'unexcusedShare' || condition.moreThanPercent < 100) return [];
      const place = { path: `items.${index}.voidWhen`, position };
      const why = `缺勤不可能超过 ${condition.moreThanPercent}%，「${item.title}」不会因此作废。`;
      return [finding(place, why, { text: '删去这一条。', change: [without(item.voidWhen, place)] })];
    }),
  ]);

interface Place {
  /** Of the list. */
  readonly path: string;
  readonly position: number;
}

function finding({ path, position }: Place, message: string, suggestion: Suggestion | null): Finding {
  return { code: 'unreachable-clause', severity: 'error', path: `${path}.${position}`, message, suggestion };
}

/** An item has to keep a clause. */
function removing(clauses: readonly Clause[], place: Place): Suggestion | null {
  return clauses.length === 1 ? null : { text: '删去这一条。', change: [without(clauses, place)] };
}

function without(list: readonly unknown[], { path, position }: Place) {
  return { path, value: list.filter((_each, index) => index !== position) };
}

/** Why a clause never does anything; undefined when it can. */
function whyIdle(clause: Clause, { startsFrom, conversion, clauses }: RuleBookItem): string | undefined {
  if (clause.capHundredths === 0) return '最多计 0';
  if (mostOf(clause) === 0) return '的数目是 0';
  const hasLive = (effect: Clause['effect']) =>
    clauses.some((each) => each.effect === effect && each.capHundredths !== 0 && mostOf(each) > 0);
  if (clause.effect === 'deduct' && startsFrom === 'zero' && !hasLive('add')) return '从 0 分往下扣';
  if (clause.effect === 'add' && startsFrom === 'full' && conversion.kind === 'asIs' && !hasLive('deduct'))
    return '在满分上再加';
  return undefined;
}

/** The most that one fact can be worth, in hundredths. */
function mostOf(clause: Clause): number {
  switch (clause.kind) {
    case 'judgedAmount':
      return clause.maxHundredths;
    case 'inspectionTier':
      return Math.max(...Object.values(clause.tiersHundredths));
    case 'prize':
      return Math.max(...Object.values(clause.firstPrizeHundredths));
    case 'pieceFault':
      return clause.amountHundredths;
    case 'pieceQuality':
      return clause.perLevelHundredths;
    case 'bestPieces':
      return clause.shortHundredths;
    case 'attendanceMarks':
    case 'missedSessions':
      return clause.eachHundredths;
    case 'sessionHours':
    case 'groupGrant':
      return Number.POSITIVE_INFINITY;
  }
}
