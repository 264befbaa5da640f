import { newKey } from './new-key';
import { remember, remembered } from './storage';

const KEY = 'phone';

/**
 * A random key that this phone made for itself and for nothing else. The cloud makes a mark of it that differs from session
 * to session and keeps nothing more. It goes when the mini-program is taken off the phone.
 */
export function phoneKey(): string {
  const known = remembered<string>(KEY);
  if (known !== null) return known;
  const made = newKey() + newKey();
  remember(KEY, made);
  return made;
}
