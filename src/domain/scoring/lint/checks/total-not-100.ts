import { plainNumber } from '../../wording';
import type { Check } from '../finding';
import { maximumTotal } from '../maximum-total';

/** Not wrong, but people take points for percents. */
export const totalNot100: Check = (book) => {
  const total = maximumTotal(book);
  if (book.items.length === 0 || total === 10_000) return [];
  const message = `总分最高 ${plainNumber(total)} 分，不是 100 分；和别的考核比较时要留意。`;
  return [{ code: 'total-not-100', severity: 'information', path: 'items', message, suggestion: null }];
};
