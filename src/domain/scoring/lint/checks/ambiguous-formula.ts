import type { RuleBookItem } from '../../rule-book';
import { highestNames, plainNumber } from '../../wording';
import type { Check, Finding } from '../finding';

const ownNames: Readonly<Record<RuleBookItem['unit'], string>> = {
  credit: '本人学分',
  hour: '本人学时',
  point: '本人得分',
};

/** «30 除最高乘本人»: to the letter highest ÷ 30 × own, so that the better the best are, the more everybody gets. */
export const ambiguousFormula: Check = ({ items }) =>
  items.flatMap(({ title, maxHundredths, unit, conversion }, index): Finding[] => {
    if (conversion.kind !== 'byHighest' || conversion.formula !== 'highestOverMax') return [];
    const max = plainNumber(maxHundredths);
    const highest = highestNames[conversion.within];
    const path = `items.${index}.conversion`;
    const text = `得分 = ${max} × ${ownNames[unit]} ÷ ${highest}，四舍五入到两位小数。`;
    return [
      {
        code: 'ambiguous-formula',
        severity: 'error',
        path: `${path}.formula`,
        message: `「${title}」的算法照字面读是「${highest} ÷ ${max} × ${ownNames[unit]}」：得${highest}的人也不一定是满分。`,
        suggestion: {
          text: `改为：${text}`,
          change: [
            { path: `${path}.formula`, value: 'ownOverHighest' },
            { path: `${path}.text`, value: text },
          ],
        },
      },
    ];
  });
