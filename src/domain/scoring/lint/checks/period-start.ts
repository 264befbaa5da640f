import type { Check } from '../finding';

/** Several years, and nobody says from which day on they are counted. */
export const periodStart: Check = ({ hours, effectiveFrom }) => {
  const period = hours?.period;
  if (period?.kind !== 'years' || period.firstDay !== undefined) return [];
  const path = 'hours.period.firstDay';
  return [
    {
      code: 'period-start',
      severity: 'warning',
      path,
      message: `${period.years} 年一个周期，没有写从哪一天起；现在从施行日期起算。`,
      suggestion: {
        text: `写明从 ${effectiveFrom} 起。`,
        change: [{ path, value: effectiveFrom }],
      },
    },
  ];
};
