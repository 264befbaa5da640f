import type { Clause } from '../../clauses/clause';
import type { RuleBookItem } from '../../rule-book';
import { plainNumber } from '../../wording';
import type { Check, Finding, Suggestion } from '../finding';

/** An inspection's tier is worth more than the whole item, or more than what the item is converted from. */
export const tierOverItem: Check = ({ items }) =>
  items.flatMap((item, index) =>
    item.clauses.flatMap((clause, position): Finding[] => {
      const highest = highestTier(clause);
      const limit = limitOf(item);
      if (highest <= limit) return [];
      return [
        {
          code: 'tier-over-item',
          severity: 'error',
          path: `items.${index}.clauses.${position}.tiersHundredths`,
          message: `「${clause.title}」的等次最高 ${plainNumber(highest)} 分，超过「${item.title}」的 ${plainNumber(limit)} 分。`,
          suggestion: item.clauses.length > 1 ? null : converting(item, index, highest),
        },
      ];
    }),
  );

function highestTier(clause: Clause): number {
  return clause.kind === 'inspectionTier' ? Math.max(...Object.values(clause.tiersHundredths)) : 0;
}

function limitOf({ maxHundredths, conversion }: RuleBookItem): number {
  switch (conversion.kind) {
    case 'asIs':
      return maxHundredths;
    case 'proportion':
      return conversion.fullHundredths;
    case 'byHighest':
      return Number.POSITIVE_INFINITY;
  }
}

function converting({ maxHundredths, source }: RuleBookItem, index: number, highest: number): Suggestion {
  const formula = `× ${plainNumber(maxHundredths)} ÷ ${plainNumber(highest)}`;
  const text = `等次以 ${plainNumber(highest)} 分为满，得分 = 平均 ${formula}。`;
  const conversion = { kind: 'proportion', fullHundredths: highest, text, source };
  return {
    text: `按比例折算：得分 = 平均 ${formula}。`,
    change: [{ path: `items.${index}.conversion`, value: conversion }],
  };
}
