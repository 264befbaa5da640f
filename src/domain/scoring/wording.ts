/** How amounts and days are written in reasons and formulas. */

/** Hundredths as people say them: 240 → `2.4`, 300 → `3`. */
export function plainNumber(amountHundredths: number): string {
  return String(amountHundredths / 100);
}

/** Hundredths as the ledger writes them: 440 → `4.40`. */
export function ledgerNumber(amountHundredths: number): string {
  return (amountHundredths / 100).toFixed(2);
}

/** `2025-10-11` → `10月11日` */
export function chineseDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** Whose highest a score was measured by. */
export const highestNames = {
  school: '全校最高',
  researchGroup: '本组最高',
  stage: '同阶段最高',
} as const;
