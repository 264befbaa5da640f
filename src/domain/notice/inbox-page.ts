import type { Message } from './message';

/**
 * One page out of the newest messages, of which one more than `size` were read. The next page is asked for by the moment
 * of the last one shown, so messages of one moment are never divided between two pages.
 */
export function inboxPage<M extends Pick<Message, 'createdAtMs'>>(
  newest: readonly M[],
  size: number,
): { readonly messages: readonly M[]; readonly more: boolean } {
  const next = newest[size];
  if (next === undefined) return { messages: newest, more: false };
  const whole = newest.slice(0, size).filter(({ createdAtMs }) => createdAtMs > next.createdAtMs);
  return { messages: whole.length > 0 ? whole : newest.slice(0, size), more: true };
}
