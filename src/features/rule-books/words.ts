/** `2026-02-15` → `2026年2月15日起施行` */
export function effectiveWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日起施行`;
}

/** 原因 has to be more than a syllable, as the cloud wants it too. */
export function isReason(text: string): boolean {
  return text.trim().length >= 2;
}
