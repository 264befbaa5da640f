/** A figure with at most two decimals, as a person types it. */
const figure = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/**
 * What stands in a number field of the draft: the number, or what was typed where it is no number (yet). Nothing typed
 * is thrown away; the schema names it beside its field.
 */
export type Typed = number | string;

/** 分, 学分 or 学时 with up to two decimals, as hundredths: `2.4` → 240; anything else stays as typed. */
export function readAmount(text: string): Typed {
  const parts = figure.exec(text.trim());
  if (parts === null) return text;
  const [, whole = '', decimals = ''] = parts;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** 240 → `2.4`, 3000 → `30` */
export function showAmount(value: Typed): string {
  return typeof value === 'number' ? String(value / 100) : value;
}

/** A whole number, a percent: `30` → 30; anything else stays as typed. */
export function readWhole(text: string): Typed {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : text;
}

export function showWhole(value: Typed): string {
  return String(value);
}
