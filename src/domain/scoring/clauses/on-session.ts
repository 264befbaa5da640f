import type { SessionRow } from '../session-table';
import { chineseDay } from '../wording';

/** `10月11日「复述课怎样教」，`: which session a reason speaks of; nothing without one. */
export function onSession(session: SessionRow | undefined): string {
  return session === undefined ? '' : `${chineseDay(session.date)}「${session.title}」，`;
}
