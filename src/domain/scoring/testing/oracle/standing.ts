import type {
  AttendanceFact,
  FactKind,
  FactOf,
  ScoredSession,
  ScoredTeacher,
  ScoringFact,
  TermFile,
} from '../../facts';
import { decimal, type Fraction, sum } from './fraction';

/** The facts nobody reversed, without the reversals themselves. */
function standingFacts(file: TermFile): ScoringFact[] {
  const reversed = file.facts.map((fact) => (fact.kind === 'reversal' ? fact.of : ''));
  return file.facts.filter((fact) => fact.kind !== 'reversal' && !reversed.includes(fact.id));
}

/** The standing facts of one kind. */
export function standing<K extends FactKind>(file: TermFile, kind: K): FactOf<K>[] {
  return standingFacts(file).filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** The standing facts of one kind about one teacher. */
export function standingOf<K extends Exclude<FactKind, 'groupBonus' | 'reversal'>>(
  file: TermFile,
  teacher: ScoredTeacher,
  kind: K,
): FactOf<K>[] {
  return standing(file, kind).filter((fact) => 'teacherId' in fact && fact.teacherId === teacher.id);
}

/** One applicable session of a teacher, with the final record of it if there is one. */
export interface Attended {
  readonly session: ScoredSession;
  readonly record: AttendanceFact | undefined;
}

/** Dated on or before `asOf` (default: the term's end) and while the teacher was at the school. */
export function applicableSessions(file: TermFile, teacher: ScoredTeacher): Attended[] {
  const records = standingOf(file, teacher, 'attendance');
  const lastDay = file.term.asOf ?? file.term.to;
  return file.sessions
    .filter(({ date }) => date <= lastDay)
    .filter(({ date }) => teacher.joinedOn === undefined || date >= teacher.joinedOn)
    .filter(({ date }) => teacher.leftOn === undefined || date <= teacher.leftOn)
    .map((session) => ({ session, record: records.find(({ sessionId }) => sessionId === session.id) }));
}

export function isGot({ record }: Attended): boolean {
  return record !== undefined && (record.status === 'present' || record.madeUp === true);
}

export function isExempt(attended: Attended): boolean {
  return attended.record?.protected === true && !isGot(attended);
}

/** Absent without leave and not made up; no record at all is the same. */
export function isUnexcusedAbsence(attended: Attended): boolean {
  return !isGot(attended) && attended.record?.excused !== true;
}

export function hoursOf(sessions: readonly Attended[]): Fraction {
  return sum(sessions.map(({ session }) => decimal(session.hours)));
}
