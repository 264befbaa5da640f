import { refuse } from '../refusal';
import type { Writing } from './piece';
import { submissionRefusals } from './refusals';
import type { WorkForm } from './work-kind';

/** Words of a piece, and what its author knows them as: 收获, 照片说明, 文件名. */
export interface LabelledWords {
  readonly label: string;
  readonly text: string;
}

/** All words of a piece that others will read, in the order of its form; none empty. */
export function labelledWords(
  form: Pick<WorkForm, 'parts'> | null,
  { parts, photos, files }: Pick<Writing, 'parts' | 'photos' | 'files'>,
): LabelledWords[] {
  const named = new Map(form?.parts.map(({ partId, name }) => [partId, name]));
  const order = [...new Set([...named.keys(), ...Object.keys(parts)])];
  return [
    ...order.map((partId) => ({ label: named.get(partId) ?? '正文', text: parts[partId] ?? '' })),
    { label: '照片说明', text: photos.map(({ caption }) => caption).join('\n') },
    { label: '文件名', text: files.map(({ name }) => name).join('\n') },
  ].filter(({ text }) => text.trim() !== '');
}

/** Where words stand that the platform refused; nothing when no single part of the piece was found. */
function inPlaces(labels: readonly string[]): string {
  return labels.length === 0 ? '文字' : `${labels.map((label) => `「${label}」`).join('、')}里的文字`;
}

/** What the author is told at once: where it is, as far as it is known. */
export function contentRefused(labels: readonly string[]) {
  const message =
    labels.length === 0
      ? submissionRefusals.contentRefused
      : `${inPlaces(labels)}没有通过平台的内容审核，请修改后再提交。您写的都还在。`;
  return refuse('contentRefused', message, { where: labels });
}

/** What stands in the round that sent a piece back because of a late answer. */
export function sentBackRemark(labels: readonly string[]): string {
  return `${inPlaces(labels)}没有通过平台的内容审核，请修改后再交。`;
}
