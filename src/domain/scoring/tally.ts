import type { TeacherAttendance } from './attendance';
import { AttendanceSheet } from './attendance-sheet';
import { type Fraction, fraction, whole } from './exact';
import type {
  AttendanceFact,
  FactKind,
  GroupBonusFact,
  ScoredSession,
  ScoredTeacher,
  ScoredTerm,
  ScoringFact,
  TaskMissedFact,
} from './facts';
import type { PreparedBook, PreparedClause, PreparedReading } from './prepared-book';
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
  /** The clause's amount over all facts it reads, in hundredths, without its effect. */
  combined(clause: PreparedClause): Fraction;
  /** How many facts that is. */
  countOf(clause: PreparedClause): number;
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

/** Takes one fact of the kind it was made for into the sums. */
type Taker = (fact: ScoringFact) => void;

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
    this.columns = prepared.columnCount;
    this.amounts = new Float64Array(rows * this.columns);
    this.expectLeast(rows);
    this.counts = new Int32Array(rows * this.columns);
    this.unexcusedTasks = new Int32Array(teachers.length);
    this.attendance = new AttendanceSheet(sessionTable(sessions, term), teachers);
  }

  /** Where the smallest amounts count, those that never come cost what a missing one costs. */
  private expectLeast(rows: number): void {
    for (const { clauses } of this.prepared.items)
      for (const { rule, column, width } of clauses) {
        if (rule.least === undefined) continue;
        for (let row = 0; row < rows; row += 1) {
          const first = row * this.columns + column;
          this.amounts.fill(rule.least.missingHundredths, first, first + width);
        }
      }
  }

  run(): TeacherTally[] {
    const { facts, teachers } = this.input;
    const takers = this.takers();
    const reversed = reversedIds(facts);
    const anyReversed = reversed.size > 0;
    for (const fact of facts) {
      if (anyReversed && reversed.has(fact.id)) continue;
      // One look-up instead of a chain of comparisons: this line runs once per fact of the school.
      takers.get(fact.kind)?.(fact);
    }
    return teachers.map((teacher, row) => {
      this.takeGroupAmounts(row, teacher);
      return {
        attendance: this.attendance.attendanceOf(row),
        unexcusedTasks: this.unexcusedTasks[row]!,
        combined: (clause) => this.combined(row, clause),
        countOf: ({ column }) => this.counts[row * this.columns + column]!,
      };
    });
  }

  /** One taker per kind that a clause reads, and for the kinds that count without any clause. */
  private takers(): ReadonlyMap<FactKind, Taker> {
    const { readingsOf } = this.prepared;
    const takers = new Map<FactKind, Taker>();
    for (const [kind, readings] of readingsOf) takers.set(kind, this.ownTaker(readings));
    takers.set('attendance', this.attendanceTaker(readingsOf.get('attendance') ?? []) as Taker);
    takers.set('groupBonus', this.groupTaker(readingsOf.get('groupBonus') ?? []) as Taker);
    takers.set('taskMissed', this.taskTaker(readingsOf.get('taskMissed') ?? []) as Taker);
    return takers;
  }

  private ownTaker(readings: readonly PreparedReading[]): Taker {
    return (fact) => {
      const row = this.rowByTeacher.get((fact as { teacherId: string }).teacherId);
      if (row !== undefined) this.read(row, fact, undefined, readings);
    };
  }

  private attendanceTaker(readings: readonly PreparedReading[]) {
    return (fact: AttendanceFact) => {
      const row = this.rowByTeacher.get(fact.teacherId);
      if (row === undefined) return;
      const session = this.attendance.take(row, fact);
      if (session !== undefined) this.read(row, fact, session, readings);
    };
  }

  private groupTaker(readings: readonly PreparedReading[]) {
    return (fact: GroupBonusFact) => {
      const { groupId, prepGroupId } = fact;
      const row =
        groupId !== undefined ? this.rowByGroup.get(groupId) : this.rowByPrepGroup.get(prepGroupId ?? '');
      if (row !== undefined) this.read(row, fact, undefined, readings);
    };
  }

  private taskTaker(readings: readonly PreparedReading[]) {
    return (fact: TaskMissedFact) => {
      const row = this.rowByTeacher.get(fact.teacherId);
      if (row === undefined) return;
      if (fact.excused !== true) this.unexcusedTasks[row]! += 1;
      this.read(row, fact, undefined, readings);
    };
  }

  private read(
    row: number,
    fact: ScoringFact,
    session: SessionRow | undefined,
    readings: readonly PreparedReading[],
  ) {
    for (let index = 0; index < readings.length; index += 1) {
      const each = readings[index]!;
      const amount = each.reading.amountOf(fact, session);
      if (amount !== undefined) this.add(row, each, amount, 1);
    }
  }

  /** A group's points are each of its teachers' points. */
  private takeGroupAmounts(row: number, { groupId, prepGroupId }: ScoredTeacher): void {
    const groupRows = [this.rowByGroup.get(groupId), this.rowByPrepGroup.get(prepGroupId ?? '')];
    for (const each of this.prepared.readingsOf.get('groupBonus') ?? []) {
      for (const groupRow of groupRows) {
        if (groupRow === undefined) continue;
        const cell = groupRow * this.columns + each.column;
        this.add(row, each, this.amounts[cell]!, this.counts[cell]!);
      }
    }
  }

  private add(row: number, { column, width, keeps }: PreparedReading, amount: number, count: number): void {
    const cell = row * this.columns + column;
    this.counts[cell]! += count;
    if (keeps === 'sum') this.amounts[cell]! += amount;
    else if (keeps === 'highest') this.amounts[cell] = Math.max(this.amounts[cell]!, amount);
    else this.keepLeast(cell, cell + width, amount);
  }

  /** Puts the amount in the place of the largest of these cells, if it is smaller. */
  private keepLeast(from: number, to: number, amount: number): void {
    let largest = from;
    for (let cell = from + 1; cell < to; cell += 1)
      if (this.amounts[cell]! > this.amounts[largest]!) largest = cell;
    if (amount < this.amounts[largest]!) this.amounts[largest] = amount;
  }

  private combined(row: number, { clause, column, width }: PreparedClause): Fraction {
    const first = row * this.columns + column;
    let amount = 0;
    for (let cell = first; cell < first + width; cell += 1) amount += this.amounts[cell]!;
    const count = this.counts[first]!;
    return clause.combine === 'average' && count > 0 ? fraction(amount, count) : whole(amount);
  }
}
