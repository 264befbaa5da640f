import { newKey } from './new-key';
import { forget, remember, remembered } from './storage';

/** Words that are being written or could not be sent; kept on the phone until the cloud has them. */
export interface UnsentWords {
  readonly key: string;
  readonly text: string;
  /** What was sent under this key without an answer: sending just that again is the same act. */
  readonly tried: string | null;
}

const keyOf = (place: string) => `unsent/${place}`;

/** What is kept for a place; empty words under a key of their own when there is nothing. */
export function beginWords(place: string): UnsentWords {
  return remembered<UnsentWords>(keyOf(place)) ?? { key: newKey(), text: '', tried: null };
}

/** Other words than those that were tried are another act. */
export function withText(unsent: UnsentWords, text: string): UnsentWords {
  const isOther = unsent.tried !== null && unsent.tried !== text.trim();
  return isOther ? { key: newKey(), text, tried: null } : { ...unsent, text };
}

export function keepWords(place: string, unsent: UnsentWords): UnsentWords {
  remember(keyOf(place), unsent);
  return unsent;
}

export function dropWords(place: string): UnsentWords {
  forget(keyOf(place));
  return { key: newKey(), text: '', tried: null };
}
