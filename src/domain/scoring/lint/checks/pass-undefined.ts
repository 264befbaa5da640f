import { plainNumber } from '../../wording';
import type { Check } from '../finding';

/** Hours for those who pass, and nothing in the book that anybody could fail by. */
export const passUndefined: Check = ({ items, reportedHours }) => {
  if (reportedHours?.onlyWhoPass !== true || reportedHours.unlessVoid.length > 0) return [];
  const canBeVoid = items.filter((item) => item.voidWhen.length > 0);
  const titles = canBeVoid.map((item) => `「${item.title}」`).join('、');
  const path = 'reportedHours.unlessVoid';
  const hours = plainNumber(reportedHours.hoursHundredths);
  return [
    {
      code: 'pass-undefined',
      severity: 'error',
      path,
      message: `合格的上报 ${hours} 学时，却没有一处写明怎样算不合格：照字面，谁也不会不合格。`,
      suggestion:
        canBeVoid.length === 0
          ? null
          : {
              text: `${titles}作废的算不合格，不上报。`,
              change: [{ path, value: canBeVoid.map((item) => item.id) }],
            },
    },
  ];
};
