import type { Parts } from '../submission';
import type { WorkForm } from '../work-kind';
import type { PartSpan } from './likeness-text';

/** How much of what is around a passage is shown. */
const AROUND = 40;
/** A longer passage is shown in its beginning. */
const MOST_WORDS = 500;

/** Matching words in one piece, as they are shown: beginnings and ends never split a character. */
export interface ShownPassage {
  readonly part: string;
  readonly before: string;
  readonly words: string;
  readonly omitted: number;
  readonly after: string;
}

export function shownPassage(
  parts: Parts,
  form: Pick<WorkForm, 'parts'> | null,
  { partId, from, to }: PartSpan,
): ShownPassage {
  const text = parts[partId] ?? '';
  const words = [...text.slice(from, to)];
  const before = [...text.slice(0, from)];
  const after = [...text.slice(to)];
  return {
    part: form?.parts.find((part) => part.partId === partId)?.name ?? '',
    before: `${before.length > AROUND ? '…' : ''}${before.slice(-AROUND).join('')}`,
    words: words.slice(0, MOST_WORDS).join(''),
    omitted: Math.max(0, words.length - MOST_WORDS),
    after: `${after.slice(0, AROUND).join('')}${after.length > AROUND ? '…' : ''}`,
  };
}
