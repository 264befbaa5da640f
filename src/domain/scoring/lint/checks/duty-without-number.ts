import type { Check, Finding } from '../finding';

/** The source asks for more and does not say how much: the school has to. */
export const dutyWithoutNumber: Check = ({ duties }) =>
  duties.flatMap(({ title, count }, index): Finding[] => {
    if (count !== null) return [];
    const message = `「${title}」原文没有写数目，请学校填写。`;
    const path = `duties.${index}.count`;
    return [{ code: 'duty-without-number', severity: 'warning', path, message, suggestion: null }];
  });
