import type { LabelledWords } from '@/domain/submission/labelled-words';
import type { Suggestion } from '@/domain/submission/silent-checks';
import { checkText } from '../_shared/text-check';

/** What the platform says of a piece's words; where they are refused, the parts it is about, as far as that can be told. */
export interface CheckedWords {
  readonly suggestion: Suggestion;
  readonly where: readonly string[];
}

/**
 * Asks about all words at once, as few questions as there can be. The platform does not tell which of them it minds, so
 * that the author would look for them: of refused words each part is asked about by itself.
 */
export async function checkWords(openId: string, words: readonly LabelledWords[]): Promise<CheckedWords> {
  const suggestion = await checkText(
    openId,
    words
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    'piece',
  );
  if (suggestion !== 'risky') return { suggestion, where: [] };
  const answers = await Promise.all(words.map(({ text }) => checkText(openId, text.trim(), 'piece')));
  const where = words.filter((_, at) => answers[at] === 'risky').map(({ label }) => label);
  return { suggestion, where: [...new Set(where)] };
}
