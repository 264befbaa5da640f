import type { Message } from './message';

/** A message as its reader sees it. Fits `MessageView` of the contract. */
export function messageView(message: Message) {
  const { messageId, kind, title, body, link, createdAtMs, readAtMs } = message;
  return { messageId, kind, title, body, link, createdAtMs, read: readAtMs !== null };
}
