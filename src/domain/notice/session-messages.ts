import type { SessionChange, SessionChangeKind } from '../attendance/session-change';
import { clockTime, monthDay, weekday } from '../term/school-day';
import type { Message, MessageKind } from './message';

const kinds = {
  moved: 'sessionMoved',
  cancelled: 'sessionCancelled',
  restored: 'sessionRestored',
} as const satisfies Record<SessionChangeKind, MessageKind>;

const headings: Readonly<Record<SessionChangeKind, string>> = {
  moved: '改期',
  cancelled: '取消',
  restored: '照常举行',
};

/** Tells everybody of a moved, cancelled or restored session. Ids are of the change: told once, however often asked. */
export function sessionMessages(change: SessionChange): Message[] {
  const { schoolId, sessionId, n, kind, title, atMs } = change;
  return change.memberIds.map((memberId) => ({
    schoolId,
    memberId,
    messageId: `${kinds[kind]}.${sessionId}.${n}`,
    kind: kinds[kind],
    title: `${headings[kind]}：${title}`,
    body: `${bodyOf(change)}原因：${change.reason}。`,
    link: `/pages/session/index?sessionId=${sessionId}`,
    createdAtMs: atMs,
    readAtMs: null,
  }));
}

function bodyOf({ kind, startsAtMs, place }: SessionChange): string {
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
  switch (kind) {
    case 'moved':
      return `改到 ${when}，${place}。`;
    case 'cancelled':
      return `原定 ${when}，这次不举行了。`;
    case 'restored':
      return `仍在 ${when}，${place}。`;
  }
}
