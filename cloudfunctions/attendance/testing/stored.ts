import type { Claim } from '@/domain/attendance/claim';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import type { Rooms } from './rooms';

/** What is stored about one session, as the tests compare it. */

export async function factsOf(rooms: Rooms, sessionId: string): Promise<Fact[]> {
  const facts = await rooms.documents<Fact>('facts');
  return facts.filter((fact) => 'sessionId' in fact && fact.sessionId === sessionId);
}

export async function factIdsOf(rooms: Rooms, sessionId: string): Promise<string[]> {
  return (await factsOf(rooms, sessionId)).map(({ factId }) => factId).sort();
}

export async function claimsOf(rooms: Rooms, sessionId: string): Promise<Claim[]> {
  return (await rooms.documents<Claim>('claims')).filter((claim) => claim.sessionId === sessionId);
}

export async function sessionDocument(rooms: Rooms, sessionId: string): Promise<TrainingSession | undefined> {
  const sessions = await rooms.documents<TrainingSession>('sessions');
  return sessions.find((session) => session.sessionId === sessionId);
}

interface Audit {
  readonly byMemberId: string;
  readonly act: string;
  readonly subject: string;
  readonly reason: string;
}

/** `m40 openSession`, `m40 checkIn 签了纸` */
export async function auditsOf(rooms: Rooms, sessionId: string): Promise<string[]> {
  const audits = await rooms.documents<Audit>('audits');
  return audits
    .filter(({ subject }) => subject.includes(sessionId))
    .map(({ byMemberId, act, reason }) => [byMemberId, act, reason].filter(Boolean).join(' '))
    .sort();
}

export async function messagesTo(rooms: Rooms, memberId: string, sessionId: string): Promise<string[]> {
  const messages = await rooms.documents<Message>('messages');
  return messages
    .filter((message) => message.memberId === memberId && message.messageId.includes(sessionId))
    .map(({ kind }) => kind)
    .sort();
}
