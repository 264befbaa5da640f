import { isExempt, isGot, type TeacherAttendance } from './attendance';
import type {
  AttendanceFact,
  GroupBonusFact,
  ScoredSession,
  ScoredTeacher,
  ScoredTerm,
  ScoringFact,
} from './facts';
import type { PreparedBook, PreparedClause } from './prepared-book';
import { type SessionRow, type SessionTable, type SessionWindow, sessionTable } from './session-table';

export interface TallyInput {
  readonly term: ScoredTerm;
  readonly teachers: readonly ScoredTeacher[];
  readonly sessions: readonly ScoredSession[];
  readonly facts: readonly ScoringFact[];
}

/** What the facts amount to, teacher by teacher, before anything is converted. */
export interface Tally {
  /** Combined amounts in hundredths: the teacher's place × number of clauses + the clause's column. */
  readonly amounts: Float64Array;
  /** How many facts each of these amounts comes from. */
  readonly counts: Int32Array;
  readonly unexcusedTasks: Int32Array;
  attendanceOf(teacherIndex: number): TeacherAttendance;
}

/**
 * One pass over the facts (after a look for reversals, which may stand anywhere), in any order, with running sums
 * in flat arrays: time grows with the number of facts and nothing is allocated per fact.
 * Facts about people or sessions that are not in the input are left aside.
 */
export function tallyFacts(prepared: PreparedBook, input: TallyInput): Tally {
  return new FactPass(prepared, input).run();
}

/** The ids of the facts that are to be treated as if they had not happened. */
export function reversedIds(facts: readonly ScoringFact[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const fact of facts) if (fact.kind === 'reversal') ids.add(fact.of);
  return ids;
}

/** Sums of one pass. Rows are teachers first, then the groups to which points may be granted. */
class FactPass {
  private readonly rowByTeacher = new Map<string, number>();
  private readonly rowByGroup = new Map<string, number>();
  private readonly rowByPrepGroup = new Map<string, number>();
  private readonly columns: number;
  private readonly amounts: Float64Array;
  private readonly counts: Int32Array;
  private readonly unexcusedTasks: Int32Array;
  private readonly sessions: SessionTable;
  private readonly windows: readonly SessionWindow[];
  private readonly hoursGot: Float64Array;
  private readonly exemptHours: Float64Array;
  private readonly exemptSessions: Int32Array;
  /** Required sessions that were got, excused or exempt. */
  private readonly answeredSessions: Int32Array;

  constructor(
    private readonly prepared: PreparedBook,
    private readonly input: TallyInput,
  ) {
    const { teachers } = input;
    let rows = 0;
    for (const teacher of teachers) this.rowByTeacher.set(teacher.id, rows++);
    for (const { groupId, prepGroupId } of teachers) {
      if (!this.rowByGroup.has(groupId)) this.rowByGroup.set(groupId, rows++);
      if (prepGroupId !== undefined && !this.rowByPrepGroup.has(prepGroupId))
        this.rowByPrepGroup.set(prepGroupId, rows++);
    }
    this.columns = prepared.clauses.length;
    this.amounts = new Float64Array(rows * this.columns);
    this.counts = new Int32Array(rows * this.columns);
    this.unexcusedTasks = new Int32Array(teachers.length);
    this.sessions = sessionTable(input.sessions, input.term);
    this.windows = teachers.map((teacher) => this.sessions.windowOf(teacher));
    this.hoursGot = new Float64Array(teachers.length);
    this.exemptHours = new Float64Array(teachers.length);
    this.exemptSessions = new Int32Array(teachers.length);
    this.answeredSessions = new Int32Array(teachers.length);
  }

  run(): Tally {
    const reversed = reversedIds(this.input.facts);
    const anyReversed = reversed.size > 0;
    for (const fact of this.input.facts) {
      if (fact.kind === 'reversal' || (anyReversed && reversed.has(fact.id))) continue;
      const row = fact.kind === 'groupBonus' ? this.groupRow(fact) : this.rowByTeacher.get(fact.teacherId);
      if (row === undefined) continue;
      if (fact.kind === 'attendance') this.takeAttendance(row, fact);
      else {
        if (fact.kind === 'taskMissed' && fact.excused !== true) this.unexcusedTasks[row]! += 1;
        this.take(row, fact, undefined);
      }
    }
    this.input.teachers.forEach((teacher, row) => {
      this.takeGroupAmounts(row, teacher);
    });
    const { amounts, counts, unexcusedTasks } = this;
    return { amounts, counts, unexcusedTasks, attendanceOf: (index) => this.attendanceOf(index) };
  }

  private groupRow({ groupId, prepGroupId }: GroupBonusFact): number | undefined {
    if (groupId !== undefined) return this.rowByGroup.get(groupId);
    return prepGroupId === undefined ? undefined : this.rowByPrepGroup.get(prepGroupId);
  }

  private takeAttendance(row: number, fact: AttendanceFact): void {
    const session = this.sessions.rowById.get(fact.sessionId);
    if (session === undefined || !applies(session, this.windows[row]!)) return;
    const got = isGot(fact);
    if (got) this.hoursGot[row]! += session.hoursHundredths;
    if (session.required) {
      const exempt = isExempt(fact);
      if (exempt) {
        this.exemptHours[row]! += session.hoursHundredths;
        this.exemptSessions[row]! += 1;
      }
      if (got || exempt || fact.excused === true) this.answeredSessions[row]! += 1;
    }
    this.take(row, fact, session);
  }

  private take(row: number, fact: ScoringFact, session: SessionRow | undefined): void {
    const clauses = this.prepared.clausesReading.get(fact.kind);
    if (clauses === undefined) return;
    for (const each of clauses) {
      const amount = each.rule.amountOf(fact, session);
      if (amount !== undefined) this.combine(row, each, amount, 1);
    }
  }

  /** A group's points are each of its teachers' points. */
  private takeGroupAmounts(row: number, { groupId, prepGroupId }: ScoredTeacher): void {
    for (const each of this.prepared.clausesReading.get('groupBonus') ?? []) {
      const groupRows = [this.rowByGroup.get(groupId), this.rowByPrepGroup.get(prepGroupId ?? '')];
      for (const groupRow of groupRows) {
        if (groupRow === undefined) continue;
        const cell = groupRow * this.columns + each.column;
        this.combine(row, each, this.amounts[cell]!, this.counts[cell]!);
      }
    }
  }

  private combine(row: number, { clause, column }: PreparedClause, amount: number, count: number): void {
    const cell = row * this.columns + column;
    this.counts[cell]! += count;
    if (clause.combine !== 'highest') this.amounts[cell]! += amount;
    else if (amount > this.amounts[cell]!) this.amounts[cell] = amount;
  }

  private attendanceOf(index: number): TeacherAttendance {
    const { requiredSessions, requiredHoursHundredths } = this.windows[index]!;
    return {
      hoursGotHundredths: this.hoursGot[index]!,
      requiredSessions,
      requiredHoursHundredths,
      exemptSessions: this.exemptSessions[index]!,
      exemptHoursHundredths: this.exemptHours[index]!,
      unexcusedSessions: requiredSessions - this.answeredSessions[index]!,
    };
  }
}

/** Whether a session lies in a teacher's window. */
export function applies(session: SessionRow, window: SessionWindow): boolean {
  return session.position >= window.from && session.position < window.to;
}
