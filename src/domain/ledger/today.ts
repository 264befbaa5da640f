import { attendanceBySession } from '../attendance/attendance';
import { sessionView } from '../attendance/session-view';
import { dueLines } from '../submission/due-line';
import { soonest } from '../submission/due-rows';
import { schoolDay, schoolMonth } from '../term/school-day';
import { termWeek } from '../term/term-week';
import type { LedgerRecord, Person } from './record';

/** What the first tab lists; the rest is one tap away. */
const MOST_DUTIES = 6;

/**
 * What of a person's term belongs on the first tab: the sessions of this school day (an open one whatever its day), the
 * next one when there is none, and the most urgent of the duties that this person owes and has not handed in. Fits
 * `TodayView` of the contract.
 */
export function todayView(
  record: Omit<LedgerRecord, 'person'>,
  person: Pick<Person, 'memberId' | 'roles' | 'bornMonth' | 'joinedMonth'>,
  now: number,
) {
  const { term, sessions, facts, claims, pieces } = record;
  const { memberId } = person;
  const today = schoolDay(now);
  const attendance = attendanceBySession(facts, claims);
  const views = sessions.map((session) => sessionView(session, memberId, attendance.get(session.sessionId)));
  const todays = views.filter(({ startsAtMs, state }) => schoolDay(startsAtMs) === today || state === 'open');
  const next = views.find(({ startsAtMs, state }) => startsAtMs > now && state === 'planned');
  const begun = term.duties.filter(({ opensAtMs }) => opensAtMs <= now);
  const due = soonest(dueLines(person, { ...term, duties: begun }, pieces, now), MOST_DUTIES);
  return {
    week: termWeek(term, now),
    termName: term.name,
    theme: term.themes.find((theme) => theme.month === schoolMonth(now))?.title ?? null,
    sessions: todays,
    next: todays.length === 0 ? (next ?? null) : null,
    duties: due.shown,
    moreDuties: due.more,
  };
}
