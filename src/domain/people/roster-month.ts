import { isDay } from '../term/school-day';

/** A month as the roster writes it: `month` is `YYYY-MM`, or `fault` says what is wrong in plain Chinese. */
export type MonthReading = { readonly month: string } | { readonly fault: string };

const FORMS = '请写成 1990-05 的样子';
const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})\s*日?|\s*月)?$/;

/**
 * Reads `1990-05`, `1990.5`, `1990/05`, `1990年5月`, the same with a day, and date cells (midnight UTC of the day shown).
 * A number such as 1990.1 is refused: Excel drops the last zero of 1990.10, so it may mean January or October.
 */
export function readMonth(cell: string | number | Date): MonthReading {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime())
      ? { fault: `日期看不懂，${FORMS}` }
      : plausible(cell.toISOString().slice(0, 7));
  }
  const text = String(cell).normalize('NFKC').trim();
  const match = WRITTEN.exec(text);
  if (match === null) return { fault: `「${text}」不是年月，${FORMS}` };
  const [, year = '', month = '', day = '1'] = match;
  if (typeof cell === 'number' && month === '1') {
    return { fault: `「${text}」看不出是 1 月还是 10 月，请写成 ${year}-01 或 ${year}-10` };
  }
  const monthText = `${year}-${month.padStart(2, '0')}`;
  if (!isDay(`${monthText}-${day.padStart(2, '0')}`)) return { fault: `没有「${text}」这个日期，请改正` };
  return plausible(monthText);
}

function plausible(month: string): MonthReading {
  return month < '1900-01' ? { fault: `「${month}」太早，请核对年份` } : { month };
}

/** `1990-05` and 16 make `2006-05`. */
export function yearsLater(month: string, years: number): string {
  return `${Number(month.slice(0, 4)) + years}${month.slice(4)}`;
}
