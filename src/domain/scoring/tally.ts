import { AmountSheet } from './amount-sheet';
import type { TeacherAttendance } from './attendance';
import { AttendanceSheet } from './attendance-sheet';
import type { Fraction } from './exact';
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
import { reversedFlags } from './reversed-facts';
import { RowIndex } from './row-index';
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
  /** What the amounts were made of, in the order of the facts, the groups' after the teacher's own; only when kept. */
  found(): readonly FoundAmount[];
}

/** What one clause made of one fact, before the clause's effect. */
export interface FoundAmount {
  readonly reading: PreparedReading;
  readonly fact: ScoringFact;
  readonly session: SessionRow | undefined;
  /** In hundredths of the item's unit. */
  readonly amount: number;
}

/**
 * One pass over the facts (after a look for reversals, which may stand anywhere), in any order, with running sums
 * in flat arrays: time grows with the number of facts, and nothing is allocated per fact unless `keepsFound` asks to
 * remember what each sum was made of. Facts about people or sessions that are not in the input are left aside. One
 * tally per teacher, in their order.
 */
export function tallyFacts(prepared: PreparedBook, input: TallyInput, keepsFound = false): TeacherTally[] {
  return new FactPass(prepared, input, keepsFound).run();
}

/** Takes one fact of the kind it was made for into the sums. */
type Taker = (fact: ScoringFact) => void;

/** Sums of one pass. Rows are teachers first, then the groups to which points may be granted. */
class FactPass {
  private readonly rows: RowIndex;
  private readonly amounts: AmountSheet;
  private readonly attendance: AttendanceSheet;
  private readonly unexcusedTasks: Int32Array;
  /** By row; undefined when nobody will ask. */
  private readonly found: FoundAmount[][] | undefined;

  constructor(
    private readonly prepared: PreparedBook,
    private readonly input: TallyInput,
    keepsFound: boolean,
  ) {
    const { teachers, sessions, term } = input;
    this.rows = new RowIndex(teachers);
    const { rowCount } = this.rows;
    this.amounts = new AmountSheet(prepared, rowCount);
    this.attendance = new AttendanceSheet(sessionTable(sessions, term), teachers);
    this.unexcusedTasks = new Int32Array(teachers.length);
    this.found = keepsFound ? Array.from({ length: rowCount }, () => []) : undefined;
  }

  run(): TeacherTally[] {
    const { facts, teachers } = this.input;
    const takers = this.takers();
    const reversed = reversedFlags(facts);
    for (let index = 0; index < facts.length; index += 1) {
      if (reversed[index] === 1) continue;
      const fact = facts[index]!;
      // One look-up instead of a chain of comparisons: this line runs once per fact of the school.
      takers.get(fact.kind)?.(fact);
    }
    return teachers.map((teacher, row) => this.tallyOf(row, this.rows.groupsOf(teacher)));
  }

  private tallyOf(row: number, groupRows: readonly number[]): TeacherTally {
    // A group's points are each of its teachers' points.
    for (const each of this.prepared.readingsOf.get('groupBonus') ?? [])
      for (const groupRow of groupRows) this.amounts.takeFrom(groupRow, row, each);
    return {
      attendance: this.attendance.attendanceOf(row),
      unexcusedTasks: this.unexcusedTasks[row]!,
      combined: (clause) => this.amounts.combined(row, clause),
      countOf: (clause) => this.amounts.countOf(row, clause),
      found: () => [row, ...groupRows].flatMap((each) => this.found?.[each] ?? []),
    };
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
      const row = this.rows.ofTeacher((fact as { teacherId: string }).teacherId);
      if (row !== undefined) this.read(row, fact, undefined, readings);
    };
  }

  private attendanceTaker(readings: readonly PreparedReading[]) {
    return (fact: AttendanceFact) => {
      const row = this.rows.ofTeacher(fact.teacherId);
      if (row === undefined) return;
      const session = this.attendance.take(row, fact);
      if (session !== undefined) this.read(row, fact, session, readings);
    };
  }

  private groupTaker(readings: readonly PreparedReading[]) {
    return (fact: GroupBonusFact) => {
      const row = this.rows.ofGroup(fact);
      if (row !== undefined) this.read(row, fact, undefined, readings);
    };
  }

  private taskTaker(readings: readonly PreparedReading[]) {
    return (fact: TaskMissedFact) => {
      const row = this.rows.ofTeacher(fact.teacherId);
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
      if (amount === undefined) continue;
      this.amounts.take(row, each, amount);
      if (this.found !== undefined) this.found[row]!.push({ reading: each, fact, session, amount });
    }
  }
}
