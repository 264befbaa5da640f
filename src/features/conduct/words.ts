import { clockTime, monthDay } from '@/domain/term/school-day';

export const MOST_PHOTOS = 3;
export const MOST_FILES = 3;

export const fileTroubles = {
  tooLarge: '这个文件超过 20 MB。请压缩图片、分成几份，或另存为 PDF 后再选。',
  noRoom: '手机存不下这个文件。请清出一些空间再选。',
  wrongEnding: '只收 Word、PPT、Excel（.docx、.pptx、.xlsx）和 PDF，请另存后再选。',
  tooMany: `最多放 ${MOST_FILES} 个文件。`,
} as const;

export const kindOptions = [
  { value: 'absence', label: '缺训' },
  { value: 'misconduct', label: '违纪' },
] as const;

export const organiserOptions = [
  { value: 'school', label: '学校的研修' },
  { value: 'authority', label: '上级的培训' },
] as const;

/** `12月18日 19:00` */
export function whenText(atMs: number): string {
  return `${monthDay(atMs)} ${clockTime(atMs)}`;
}

/** `2026-12-18` → `12月18日` */
export function dayText(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

const MB = 1024 * 1024;

export function sizeText(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;
}

/** As typed: 5.5 → 550; null when it is no amount of whole tenths within the range. */
export function creditsIn(typed: string, least: number, most: number): number | null {
  if (!/^\d{1,3}(\.\d)?$/.test(typed.trim())) return null;
  const hundredths = Math.round(Number(typed) * 100);
  return hundredths >= least && hundredths <= most ? hundredths : null;
}
