import type { Check } from '../finding';

/** The document says how many bands there are, and names another number of them. */
export const bandsCount: Check = ({ ranking }) => {
  if (ranking === null || ranking.statedBands === null) return [];
  const { statedBands, bands } = ranking;
  if (statedBands === bands.length) return [];
  const names = bands.map((band) => band.title).join('、');
  return [
    {
      code: 'bands-count',
      severity: 'error',
      path: 'ranking.statedBands',
      message: `原文说分 ${statedBands} 个等次，写出来的是 ${bands.length} 个：${names}。`,
      suggestion: {
        text: `按写出来的 ${bands.length} 个等次算。`,
        change: [{ path: 'ranking.statedBands', value: bands.length }],
      },
    },
  ];
};
