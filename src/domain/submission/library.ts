import { refusalsOf } from '../refusal';
import type { Submission } from './submission';

export const libraryRefusals = {
  notYourPiece: '是否放进校内好作品，由作者自己决定。',
  notShared: '这一篇现在不在校内好作品里：可能是作者收回了，或正在重新修改。',
} as const satisfies Record<string, string>;

export const libraryRefused = refusalsOf(libraryRefusals);

/** Whether the whole school may read it: its author agrees, it is approved, and the platform passed its words. */
export function isInLibrary({
  state,
  shares,
  textCheck,
}: Pick<Submission, 'state' | 'shares' | 'textCheck'>): boolean {
  return state === 'approved' && shares && textCheck === 'pass';
}
