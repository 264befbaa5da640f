import { attendanceBySession } from '../attendance/attendance';
import { attendanceStatus, isExpected } from '../attendance/attendance-status';
import { hoursOf } from '../attendance/hours';
import type { TrainingSession } from '../attendance/training-session';
import type { Group } from '../people/member';
import { roundHalfUp } from '../scoring/exact';
import type { RuleBook } from '../scoring/rule-book';
import type { Statement } from '../scoring/statement';
import { owes } from '../term/owes';
import { schoolDay } from '../term/school-day';
import { hoursByBook } from './hours-asked';
import type { LedgerRecord } from './record';

/** An average of fewer teachers would show one of them. */
const SMALLEST_GROUP = 3;
const STEPS = 10;

/** One teacher's term with what became of it. */
interface Line {
  readonly record: LedgerRecord;
  readonly statement: Statement;
  /** Whether the hours asked for are reached; null where none are. */
  readonly hoursMet: boolean | null;
}

export type TermState = ReturnType<typeof termStateOf>;

/**
 * The state of a school's term in numbers: the timer takes it, the principal reads it. Nobody is named, and nobody can be
 * told from a number. `statements` are those of the records, in their order. Fits `TermStateView` of the contract, but for
 * the state of the term's end.
 */
export function termStateOf(
  book: RuleBook,
  records: readonly LedgerRecord[],
  statements: readonly Statement[],
  groups: readonly Group[],
  now: number,
) {
  const lines = statements.map((statement, index): Line => {
    const record = records[index]!;
    return { record, statement, hoursMet: hasHours(book, record, now) };
  });
  const scored = book.items.length > 0;
  const shown = lines.length >= SMALLEST_GROUP;
  return {
    asOfMs: now,
    teachers: lines.length,
    distribution: scored && shown ? distributionOf(book, statements) : [],
    groups: groups
      .filter(({ kind }) => kind === 'research')
      .flatMap(({ groupId, name }) => groupLine(name, scored, ofGroup(lines, groupId))),
    trend: (records[0]?.sessions ?? [])
      .filter(({ state, required }) => state === 'closed' && required)
      .map((session) => attendanceOf(session, records)),
    hoursMet: countMet(lines),
    duties: dutiesOf(records, now),
    bands: shown ? bandsOf(book, statements) : [],
  };
}

function hasHours(book: RuleBook, record: LedgerRecord, now: number): boolean | null {
  const { term, sessions, facts, claims } = record;
  const attendance = attendanceBySession(facts, claims);
  const ofTerm = hoursOf(sessions, attendance, term.targetHoursHundredths);
  const total = hoursByBook(book, ofTerm, record, now);
  return total.targetHundredths === null ? null : total.hoursHundredths >= total.targetHundredths;
}

/** Null where no hours are asked for. */
function countMet(lines: readonly Line[]): number | null {
  return lines.some(({ hoursMet }) => hoursMet === null)
    ? null
    : lines.filter(({ hoursMet }) => hoursMet).length;
}

/** In ten steps of the book's maximum, the last of which holds the maximum too. */
function distributionOf({ items, totalCapHundredths }: RuleBook, statements: readonly Statement[]) {
  const sum = items.reduce((total, { maxHundredths }) => total + maxHundredths, 0);
  const maximum = Math.min(sum, totalCapHundredths ?? sum);
  const counts = Array.from({ length: STEPS }, () => 0);
  for (const { totalHundredths } of statements) {
    const step = Math.min(STEPS - 1, Math.floor((totalHundredths * STEPS) / maximum));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts.map((count, step) => ({ fromHundredths: roundHalfUp(step * maximum, STEPS), count }));
}

function ofGroup(lines: readonly Line[], groupId: string): Line[] {
  return lines.filter(({ record }) => record.person.researchGroupId === groupId);
}

/** Nothing of a group in which nobody teaches. */
function groupLine(name: string, scored: boolean, lines: readonly Line[]) {
  const teachers = lines.length;
  if (teachers === 0) return [];
  const shown = teachers >= SMALLEST_GROUP;
  const sum = lines.reduce((total, { statement }) => total + statement.totalHundredths, 0);
  return [
    {
      name,
      teachers,
      averageHundredths: shown && scored ? roundHalfUp(sum, teachers) : null,
      hoursMet: shown ? countMet(lines) : null,
    },
  ];
}

/** Who is on leave was expected and is not present; who came unexpected is both. */
function attendanceOf(session: TrainingSession, records: readonly LedgerRecord[]) {
  let present = 0;
  let expected = 0;
  for (const { person, facts, claims } of records) {
    const attendance = attendanceBySession(facts, claims).get(session.sessionId);
    const status = attendanceStatus(session, person.memberId, attendance);
    const isThere = status === 'onTime' || status === 'late';
    if (isThere) present += 1;
    if (isThere || isExpected(session, person.memberId)) expected += 1;
  }
  return { number: session.number, day: schoolDay(session.startsAtMs), present, expected };
}

/** Of the duties that are open by now, counted for each teacher who owes them. */
function dutiesOf(records: readonly LedgerRecord[], now: number) {
  const duties = { owed: 0, done: 0, waiting: 0 };
  for (const { term, person, pieces } of records) {
    const states = new Map(pieces.map(({ dutyId, state }) => [dutyId, state]));
    for (const duty of term.duties) {
      if (duty.opensAtMs > now || !owes(person, duty, term)) continue;
      duties.owed += 1;
      if (states.get(duty.dutyId) === 'approved') duties.done += 1;
      if (states.get(duty.dutyId) === 'submitted') duties.waiting += 1;
    }
  }
  return duties;
}

function bandsOf({ ranking }: RuleBook, statements: readonly Statement[]) {
  return (ranking?.bands ?? []).map(({ id, title }) => ({
    title,
    count: statements.filter(({ bandId }) => bandId === id).length,
  }));
}
