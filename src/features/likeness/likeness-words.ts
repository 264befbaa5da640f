import type { LikenessView, LikePieceView } from '@/contract/likeness';
import { monthDay, schoolDay } from '@/domain/term/school-day';

/** What the other piece is, and which of the two came first: told as facts, whatever follows from them. */
export function pieceNote(
  { title, termName, submittedAtMs }: LikePieceView,
  mine: Pick<LikenessView, 'submittedAtMs'>,
): string {
  const day = `${monthDay(submittedAtMs)}交`;
  const which = termName === '' ? title : `${termName}，${title}`;
  const order = submittedAtMs < mine.submittedAtMs ? '比这一篇早' : '比这一篇晚';
  const isSameDay = schoolDay(submittedAtMs) === schoolDay(mine.submittedAtMs);
  return `${which}，${day}，${isSameDay ? '和这一篇同一天' : order}`;
}

export function shareWords({ sharedHundredths }: Pick<LikePieceView, 'sharedHundredths'>): string {
  return `相同约 ${sharedHundredths}%`;
}

export function waitingWords(waiting: number): string {
  return `另有 ${waiting} 篇有相近的段落，还在做内容检查，通过后才看得到。`;
}

export function templateWords(commonHundredths: number): string {
  return `约 ${commonHundredths}% 的句子在本校许多作品里都有，像是照着同一份格式写的。`;
}
