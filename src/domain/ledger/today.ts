import { attendanceBySession } from '../attendance/attendance';
import { sessionView } from '../attendance/session-view';
import { byDueDate, dutyView } from '../submission/duty-view';
import { schoolDay, schoolMonth } from '../term/school-day';
import { termWeek } from '../term/term-week';
import type { LedgerRecord } from './record';

/**
 * What of a person's term belongs on the first tab: the sessions of this school day (an open one whatever its day), the
 * next one when there is none, and the duties that are begun and not done. Fits `TodayView` of the contract.
 */
export function todayView(record: Omit<LedgerRecord, 'person'>, memberId: string, now: number) {
  const { term, sessions, facts, claims, pieces } = record;
  const today = schoolDay(now);
  const attendance = attendanceBySession(facts, claims);
  const views = sessions.map((session) => sessionView(session, memberId, attendance.get(session.sessionId)));
  const todays = views.filter(({ startsAtMs, state }) => schoolDay(startsAtMs) === today || state === 'open');
  const next = views.find(({ startsAtMs, state }) => startsAtMs > now && state === 'planned');
  const byDuty = new Map(pieces.map((piece) => [piece.dutyId, piece]));
  const duties = term.duties
    .filter((duty) => duty.opensAtMs <= now)
    .sort(byDueDate)
    .map((duty) => dutyView(duty, byDuty.get(duty.dutyId) ?? null, now))
    .filter(({ state }) => state !== 'approved' && state !== 'rejected');
  return {
    week: termWeek(term, now),
    termName: term.name,
    theme: term.themes.find((theme) => theme.month === schoolMonth(now))?.title ?? null,
    sessions: todays,
    next: todays.length === 0 ? (next ?? null) : null,
    duties,
  };
}
