import { explainTeacher } from '../explain';
import { computeYardstick } from '../statement';
import { plan110 } from './plan-110';
import { teacherInput } from './teacher-input';
import { termFile } from './term-builder';

type TermParts = Parameters<typeof termFile>[0];

/** What teacher `li` is told about one item of plan-110, formulas as lines of text. */
export function explained(parts: TermParts, itemId: string) {
  const file = termFile(parts);
  const { items, postings } = explainTeacher(
    plan110,
    teacherInput(file, 'li'),
    computeYardstick(plan110, file, 0),
  );
  const { formula, ownFormula, remarks } = items.find((item) => item.itemId === itemId)!;
  return {
    formula: formula && line(formula),
    ownFormula: ownFormula && line(ownFormula),
    remarks,
    postings: postings.filter((posting) => posting.clause.startsWith(`${itemId}.`)),
  };
}

/** `30 满分 × 4.40 您的学分 …` */
function line({
  parts,
  operators,
}: {
  parts: readonly { value: string; caption: string }[];
  operators: readonly string[];
}) {
  return parts
    .map(({ value, caption }, index) => `${value} ${caption} ${operators[index] ?? ''}`.trim())
    .join(' ');
}
