import type { TeacherAttendance } from './attendance';
import { AttendanceSheet } from './attendance-sheet';
import { type Fraction, fraction, whole } from './exact';
import type { GroupBonusFact, ScoredSession, ScoredTeacher, ScoredTerm, ScoringFact } from './facts';
import type { PreparedBook, PreparedClause } from './prepared-book';
import { type SessionRow, sessionTable } from './session-table';

export interface TallyInput {
  readonly term: ScoredTerm;
  readonly teachers: readonly ScoredTeacher[];
  readonly sessions: readonly ScoredSession[];
  readonly facts: readonly ScoringFact[];
}

/** What one teacher's facts amount to, before anything is converted. */
export interface TeacherTally {
  readonly attendance: TeacherAttendance;
  readonly unexcusedTasks: number;
  /** The clause's amount over all facts it reads, in hundredths, without its effect; 0 when there are none. */
  combined(clause: PreparedClause): Fraction;
}

/**
 * One pass over the facts (after a look for reversals, which may stand anywhere), in any order, with running sums
 * in flat arrays: time grows with the number of facts and nothing is allocated per fact.
 * Facts about people or sessions that are not in the input are left aside. One tally per teacher, in their order.
 */
export function tallyFacts(prepared: PreparedBook, input: TallyInput): TeacherTally[] {
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
  /** The amount of row r and column c stands at r × columns + c; so does the number of facts it comes from. */
  private readonly amounts: Float64Array;
  private readonly counts: Int32Array;
  private readonly unexcusedTasks: Int32Array;
  private readonly attendance: AttendanceSheet;

  constructor(
    private readonly prepared: PreparedBook,
    private readonly input: TallyInput,
  ) {
    const { teachers, sessions, term } = input;
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
    this.attendance = new AttendanceSheet(sessionTable(sessions, term), teachers);
  }

  run(): TeacherTally[] {
    const { facts, teachers } = this.input;
    const reversed = reversedIds(facts);
    const anyReversed = reversed.size > 0;
    for (const fact of facts) if (!anyReversed || !reversed.has(fact.id)) this.takeFact(fact);
    return teachers.map((teacher, row) => {
      this.takeGroupAmounts(row, teacher);
      return {
        attendance: this.attendance.attendanceOf(row),
        unexcusedTasks: this.unexcusedTasks[row]!,
        combined: (clause) => this.combined(row, clause),
      };
    });
  }

  private takeFact(fact: ScoringFact): void {
    if (fact.kind === 'reversal') return;
    const row = fact.kind === 'groupBonus' ? this.groupRow(fact) : this.rowByTeacher.get(fact.teacherId);
    if (row === undefined) return;
    if (fact.kind === 'attendance') {
      const session = this.attendance.take(row, fact);
      if (session !== undefined) this.applyClauses(row, fact, session);
      return;
    }
    if (fact.kind === 'taskMissed' && fact.excused !== true) this.unexcusedTasks[row]! += 1;
    this.applyClauses(row, fact, undefined);
  }

  private groupRow({ groupId, prepGroupId }: GroupBonusFact): number | undefined {
    if (groupId !== undefined) return this.rowByGroup.get(groupId);
    return prepGroupId === undefined ? undefined : this.rowByPrepGroup.get(prepGroupId);
  }

  private applyClauses(row: number, fact: ScoringFact, session: SessionRow | undefined): void {
    const clauses = this.prepared.clausesReading.get(fact.kind);
    if (clauses === undefined) return;
    for (const each of clauses) {
      const amount = each.rule.amountOf(fact, session);
      if (amount !== undefined) this.add(row, each, amount, 1);
    }
  }

  /** A group's points are each of its teachers' points. */
  private takeGroupAmounts(row: number, { groupId, prepGroupId }: ScoredTeacher): void {
    const groupRows = [this.rowByGroup.get(groupId), this.rowByPrepGroup.get(prepGroupId ?? '')];
    for (const each of this.prepared.clausesReading.get('groupBonus') ?? []) {
      for (const groupRow of groupRows) {
        if (groupRow === undefined) continue;
        const cell = groupRow * this.columns + each.column;
        this.add(row, each, this.amounts[cell]!, this.counts[cell]!);
      }
    }
  }

  private add(row: number, { clause, column }: PreparedClause, amount: number, count: number): void {
    const cell = row * this.columns + column;
    this.counts[cell]! += count;
    if (clause.combine !== 'highest') this.amounts[cell]! += amount;
    else if (amount > this.amounts[cell]!) this.amounts[cell] = amount;
  }

  private combined(row: number, { clause, column }: PreparedClause): Fraction {
    const cell = row * this.columns + column;
    const count = this.counts[cell]!;
    const isAverage = clause.combine === 'average' && count > 0;
    return isAverage ? fraction(this.amounts[cell]!, count) : whole(this.amounts[cell]!);
  }
}
