import { hundredthsOf } from './exact';
import type { ScoredSession, ScoredTeacher, ScoredTerm } from './facts';

export interface SessionRow {
  readonly title: string;
  readonly date: string;
  readonly hoursHundredths: number;
  readonly required: boolean;
  /** Its place in the order of dates. */
  readonly position: number;
}

/** The sessions that apply to one teacher: positions `from` up to, not including, `to`. */
export interface SessionWindow {
  readonly from: number;
  readonly to: number;
  readonly requiredSessions: number;
  /** R of the rule books, in hundredths of an hour. */
  readonly requiredHoursHundredths: number;
}

/** Whether a session lies in a teacher's window. */
export function applies(session: SessionRow, window: SessionWindow): boolean {
  return session.position >= window.from && session.position < window.to;
}

export interface SessionTable {
  readonly rowById: ReadonlyMap<string, SessionRow>;
  /** Applicable: dated on or before the term's `asOf`, and between the teacher's joining and leaving, both included. */
  windowOf(teacher: ScoredTeacher): SessionWindow;
}

/**
 * Sessions in the order of their dates with running sums, so that a teacher's required hours cost two look-ups
 * however many sessions the term has.
 */
export function sessionTable(sessions: readonly ScoredSession[], term: ScoredTerm): SessionTable {
  const asOf = term.asOf ?? term.to;
  const ordered = [...sessions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const rowById = new Map<string, SessionRow>();
  const requiredSessionsBefore = [0];
  const requiredHoursBefore = [0];
  ordered.forEach((session, position) => {
    const { title, date, required } = session;
    const hoursHundredths = hundredthsOf(session.hours);
    rowById.set(session.id, { title, date, hoursHundredths, required, position });
    requiredSessionsBefore.push(requiredSessionsBefore[position]! + (required ? 1 : 0));
    requiredHoursBefore.push(requiredHoursBefore[position]! + (required ? hoursHundredths : 0));
  });

  function windowOf(teacher: ScoredTeacher): SessionWindow {
    const lastDay = teacher.leftOn !== undefined && teacher.leftOn < asOf ? teacher.leftOn : asOf;
    const to = firstPosition(ordered, (date) => date > lastDay);
    const joined = firstPosition(ordered, (date) => date >= (teacher.joinedOn ?? ''));
    const from = Math.min(joined, to);
    return {
      from,
      to,
      requiredSessions: requiredSessionsBefore[to]! - requiredSessionsBefore[from]!,
      requiredHoursHundredths: requiredHoursBefore[to]! - requiredHoursBefore[from]!,
    };
  }

  return { rowById, windowOf };
}

/** The first position whose date satisfies `holds`, which is false and then true along the order; else the end. */
function firstPosition(ordered: readonly ScoredSession[], holds: (date: string) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ordered[middle]!.date)) high = middle;
    else low = middle + 1;
  }
  return low;
}
