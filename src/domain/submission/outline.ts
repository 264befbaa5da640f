import type { WorkPart } from './work-kind';

/** A part's hint as a start: each of its questions on a line of its own, to be written after. */
export function outlineOf({ hint }: Pick<WorkPart, 'hint'>): string {
  return hint
    .split(/[，。；？?;]/)
    .map((question) => question.trim())
    .filter((question) => question !== '')
    .map((question) => `${question}：\n`)
    .join('');
}

/** Whether a part holds its outline and nothing else: then it is not written yet, however long the outline is. */
export function isBareOutline(part: Pick<WorkPart, 'hint'>, text: string): boolean {
  const outline = outlineOf(part).trim();
  return outline !== '' && text.trim() === outline;
}
