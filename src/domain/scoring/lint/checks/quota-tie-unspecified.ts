import type { Check } from '../finding';

/** A share of people, and no word about equal totals at its limit. «Never more than» is read into rounding down. */
export const quotaTieUnspecified: Check = ({ ranking }) =>
  (ranking?.bands ?? []).flatMap(({ title, quota }, index) => {
    if (quota?.tie !== 'unstated') return [];
    const isStrict = quota.rounding === 'down';
    const path = `ranking.bands.${index}.quota.tie`;
    return [
      {
        code: 'quota-tie-unspecified',
        severity: 'warning',
        path,
        message: `「${title}」按 ${quota.percent}% 取人，没有写分界处同分的怎么办；现在算同分的都进「${title}」。`,
        suggestion: isStrict
          ? { text: '同分而会超出名额的，都进下一个等次。', change: [{ path, value: 'worse' }] }
          : { text: `写明同分的都进「${title}」。`, change: [{ path, value: 'better' }] },
      },
    ];
  });
