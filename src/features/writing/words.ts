import { charactersOf, partStates } from '@/domain/submission/parts';
import type { WorkForm } from '@/domain/submission/work-kind';
import { clockTime } from '@/domain/term/school-day';
import { type Draft, waitingPhotos } from './draft';
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

/** What keeps the piece from being handed in, in the order of the page; null when nothing does. */
export function missingText(form: WorkForm, draft: Draft): string | null {
  const short = partStates(form, draft.parts).filter((part) => !part.met);
  if (short.length === 1) return `还差「${short[0]?.name}」`;
  if (short.length > 1) return `还差 ${short.length} 部分`;
  const waiting = waitingPhotos(draft).length;
  return waiting === 0 ? null : `还有 ${waiting} 张照片没传完`;
}
