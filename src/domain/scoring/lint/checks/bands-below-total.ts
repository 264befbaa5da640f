import { plainNumber } from '../../wording';
import type { Check } from '../finding';
import { maximumTotal } from '../maximum-total';

/** The best band ends below what can be reached: the very best would have no band, or a worse one. */
export const bandsBelowTotal: Check = (book) => {
  const bands = book.ranking?.bands ?? [];
  const froms = bands.map((band) => band.fromHundredths ?? 0);
  const best = froms.indexOf(Math.max(...froms));
  const band = bands[best];
  const total = maximumTotal(book);
  if (band === undefined || band.toHundredths === null || band.toHundredths >= total) return [];
  const end = plainNumber(band.toHundredths);
  const path = `ranking.bands.${best}.toHundredths`;
  return [
    {
      code: 'bands-below-total',
      severity: 'error',
      path,
      message: `最好的等次「${band.title}」只到 ${end} 分，总分却可以到 ${plainNumber(total)} 分：${end} 分以上的不是「${band.title}」。`,
      suggestion: { text: `「${band.title}」不设上限。`, change: [{ path, value: null }] },
    },
  ];
};
