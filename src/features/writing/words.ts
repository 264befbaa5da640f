import type { Refusal } from '@/domain/refusal';
import { pagesOf } from '@/domain/submission/content';
import { charactersOf, partStates } from '@/domain/submission/parts';
import type { WorkForm } from '@/domain/submission/work-kind';
import { clockTime } from '@/domain/term/school-day';
import { type Draft, type Version, waitingOf } from './draft';
import type { WritingState } from './writing';

/** 已自动保存 carries its time, and says where the words are. */
export function savedText(saved: WritingState['saved'], online: boolean): string {
  if (saved === null) return '写下的字会自动保存';
  if (saved.where === 'cloud') return `已自动保存 ${clockTime(saved.atMs)}`;
  return online ? '正在保存' : `已存在手机里 ${clockTime(saved.atMs)}，有网后自动补传`;
}

export function totalText(draft: Draft): string {
  return `${charactersOf(draft.parts)} 字`;
}

type Content = Pick<Version, 'parts' | 'photos' | 'files'>;

/** What keeps the piece from being handed in, in the order of the page, in words; empty when nothing does. */
export function lacksOf(form: WorkForm, draft: Content): string[] {
  const short = partStates(form, draft.parts).filter((part) => !part.met);
  const characters = form.minCharacters - charactersOf(draft.parts);
  const pages = form.minPages - pagesOf(draft);
  return [
    ...(short.length === 1 ? [`还差「${short[0]?.name}」`] : []),
    ...(short.length > 1 ? [`还差 ${short.length} 部分`] : []),
    ...(characters > 0 ? [`全文还差 ${characters} 字`] : []),
    ...(pages > 0 ? [`还差 ${pages} 页`] : []),
    ...filesLacking(form, draft),
    ...waitingText(draft),
  ];
}

/** The first of them, for the bar under the page; null when nothing is missing. */
export function missingText(form: WorkForm, draft: Content): string | null {
  return lacksOf(form, draft)[0] ?? null;
}

function filesLacking({ files, maxPhotos }: WorkForm, draft: Content): string[] {
  const least = files.least - draft.files.length;
  const over = draft.files.length - files.most;
  const wrong = draft.files.some(({ ending }) => !files.endings.includes(ending));
  return [
    ...(draft.photos.length > maxPhotos ? [`照片多了 ${draft.photos.length - maxPhotos} 张`] : []),
    ...(least > 0 ? [`还差 ${least} 个文件`] : []),
    ...(over > 0 ? [`文件多了 ${over} 个`] : []),
    ...(over <= 0 && wrong ? ['有文件不是这类作品收的格式'] : []),
  ];
}

function waitingText(draft: Content): string[] {
  const { photos, files } = waitingOf(draft);
  if (photos.length > 0 && files.length > 0)
    return [`还有 ${photos.length} 张照片、${files.length} 个文件没传完`];
  if (photos.length > 0) return [`还有 ${photos.length} 张照片没传完`];
  return files.length > 0 ? [`还有 ${files.length} 个文件没传完`] : [];
}

/** A version by its figures: 「123 字，2 张照片，1 个文件」. */
export function figuresOf({
  parts,
  photos,
  files,
}: {
  parts: Version['parts'];
  photos: readonly unknown[];
  files: readonly unknown[];
}): string {
  return [
    `${charactersOf(parts)} 字`,
    ...(photos.length > 0 ? [`${photos.length} 张照片`] : []),
    ...(files.length > 0 ? [`${files.length} 个文件`] : []),
  ].join('，');
}

/** A refusal, with the names of the files that it is about. */
export function refusalText(
  { message, details }: Refusal,
  draft: Pick<Version, 'photos' | 'files'> | null,
): string {
  const { fileIds = [] } = (details ?? {}) as { readonly fileIds?: readonly string[] };
  const names = [
    ...(draft?.files ?? []).flatMap(({ fileId, name }) =>
      fileId !== null && fileIds.includes(fileId) ? [`「${name}」`] : [],
    ),
    ...(draft?.photos ?? []).flatMap(({ fileId }, place) =>
      fileId !== null && fileIds.includes(fileId) ? [`第 ${place + 1} 张照片`] : [],
    ),
  ];
  return names.length === 0 ? message : `${message}（${names.join('、')}）`;
}

const MB = 1024 * 1024;

/** 「1.2 MB」, 「340 KB」. */
export function sizeText(sizeBytes: number): string {
  if (sizeBytes >= MB) return `${(sizeBytes / MB).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(sizeBytes / 1024))} KB`;
}

const endingNames = { docx: 'Word', pptx: 'PPT', xlsx: 'Excel', pdf: 'PDF' } as const;

/** What may be chosen, said before choosing. */
export function fileRuleText({ files }: Pick<WorkForm, 'files'>): string {
  const kinds = files.endings.map((ending) => `${endingNames[ending]}（.${ending}）`).join('、');
  const count =
    files.least === files.most
      ? `要 ${files.most} 个`
      : files.least > 0
        ? `${files.least} 到 ${files.most} 个`
        : `最多 ${files.most} 个`;
  return `${kinds}，${count}，每个不超过 20 MB`;
}
