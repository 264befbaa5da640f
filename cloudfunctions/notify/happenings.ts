import type { Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import { type Happening, messagesFor, subjectOf } from '@/domain/notice/messages-for';
import type { Round } from '@/domain/submission/submission';
import { command } from '../_shared/cloud';
import { readAll } from '../_shared/documents';
import { findTerm } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';

/** Three periods of the timer: each happening is seen by three runs, so no watermark can lose one. */
const WINDOW_MS = 30 * 60 * 1000;

/** The messages that the last half hour of a school calls for, whether they are there or not. */
export async function messagesDue(schoolId: string, now: number): Promise<Message[]> {
  const since = command.gte(now - WINDOW_MS);
  const [rounds, facts] = await Promise.all([
    readAll<Round>('rounds', { schoolId, atMs: since }, { parts: false, photos: false }),
    readAll<Fact>('facts', { schoolId, recordedAtMs: since }),
  ]);
  const titleOf = titles(schoolId);
  const messages: Message[] = [];
  for (const happening of [...rounds, ...facts]) {
    if (messagesFor(happening, '').length === 0) continue;
    messages.push(...messagesFor(happening, await titleOf(happening)));
  }
  return messages;
}

/** Titles of duties and sessions, each term and session read once a run. */
function titles(schoolId: string): (happening: Happening) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (happening) => {
    const subject = subjectOf(happening);
    if (subject.kind === 'record') return Promise.resolve(subject.title);
    const key = subject.kind === 'duty' ? `${happening.termId}:${subject.dutyId}` : subject.sessionId;
    const standing = known.get(key) ?? readTitle(schoolId, happening);
    known.set(key, standing);
    return standing;
  };
}

async function readTitle(schoolId: string, happening: Happening): Promise<string> {
  const subject = subjectOf(happening);
  if (subject.kind === 'record') return subject.title;
  if (subject.kind === 'session') {
    return (await findSession(schoolId, subject.sessionId))?.title ?? '一次研修';
  }
  const term = await findTerm(schoolId, happening.termId);
  return term?.duties.find(({ dutyId }) => dutyId === subject.dutyId)?.title ?? '一项任务';
}
