import type { Message } from '@/domain/notice/message';
import { documentId, insertOnce } from './documents';

/** Adds a message once. The command that causes it calls this right after its fact; the timer's scan repairs a missing one. */
export async function addMessage(message: Message): Promise<boolean> {
  const { inserted } = await insertOnce('messages', messageDocumentId(message), message);
  return inserted;
}

export function messageDocumentId(message: Pick<Message, 'schoolId' | 'memberId' | 'messageId'>): string {
  return documentId(message.schoolId, message.memberId, message.messageId);
}
