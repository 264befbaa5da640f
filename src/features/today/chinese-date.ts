import { schoolDay } from '@/domain/term/school-day';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–31 as a calendar writes it: 十, 十八, 二十, 三十一. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const units = DIGITS[value % 10] ?? '';
  if (tens === 0) return units;
  return `${tens === 1 ? '' : DIGITS[tens]}十${units}`;
}

/** 十二月十八日, the school day of a moment. */
export function chineseDate(atMs: number): string {
  const [, month = '', day = ''] = schoolDay(atMs).split('-');
  return `${numeral(Number(month))}月${numeral(Number(day))}日`;
}
