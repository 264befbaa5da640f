import type { OwedForms } from '@/contract/authoring';
import { call } from './call';
import { remember, remembered } from './storage';

const KEY = 'owed-forms';

interface Kept extends OwedForms {
  /** Duties that were known when it was asked for: the same ones are not asked for again. */
  readonly askedFor: readonly string[];
}

/** What this phone keeps so that a piece can be begun without a network. */
export function keptOwedForms(): OwedForms | null {
  return remembered<OwedForms>(KEY);
}

/** Fetches the forms of duties that are not begun, once for each new one among them. */
export async function keepOwedForms(unbegun: readonly string[]): Promise<void> {
  const asked = new Set(remembered<Kept>(KEY)?.askedFor);
  if (unbegun.every((dutyId) => asked.has(dutyId))) return;
  const answer = await call('submission', 'forms', {});
  if (answer.ok) remember(KEY, { ...answer.data, askedFor: unbegun } satisfies Kept);
}
