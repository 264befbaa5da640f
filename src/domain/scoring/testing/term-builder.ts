import type { ScoredSession, ScoredTeacher, ScoringFact, TermFile } from '../facts';

/** A fact whose id does not matter to the test. */
export type FactDraft = ScoringFact extends infer F
  ? F extends { id: string }
    ? Omit<F, 'id'> & { id?: string }
    : never
  : never;

interface TermParts {
  readonly asOf?: string;
  readonly groups?: TermFile['groups'];
  /** Ids, or whole teachers; of group g1 unless they say otherwise. */
  readonly teachers?: readonly (string | Partial<ScoredTeacher>)[];
  readonly sessions?: readonly ScoredSession[];
  readonly facts?: readonly FactDraft[];
}

/** A term file around what matters to the test: autumn 2025, one Chinese group, one teacher `li`. */
export function termFile({
  asOf,
  groups,
  teachers = ['li'],
  sessions = [],
  facts = [],
}: TermParts): TermFile {
  const term = { id: '2025-1', from: '2025-09-01', to: '2026-01-31' };
  return {
    term: asOf === undefined ? term : { ...term, asOf },
    groups: groups ?? [{ id: 'g1', name: '语文组' }],
    teachers: teachers.map((teacher) => {
      const parts: Partial<ScoredTeacher> = typeof teacher === 'string' ? { id: teacher } : teacher;
      return { id: 'li', name: '教师甲', groupId: 'g1', ...parts };
    }),
    sessions,
    facts: facts.map((fact, index) => ({ id: `f${String(index).padStart(4, '0')}`, ...fact }) as ScoringFact),
  };
}

/** Required sessions of these hours, one a day from 2025-09-01, named s1, s2, … */
export function requiredSessions(hours: readonly number[]): ScoredSession[] {
  return hours.map((each, index) => ({
    id: `s${index + 1}`,
    title: `第 ${index + 1} 次研修`,
    date: new Date(Date.UTC(2025, 8, 1 + index)).toISOString().slice(0, 10),
    hours: each,
    required: true,
  }));
}

export function present(teacherId: string, sessionId: string): FactDraft {
  return { kind: 'attendance', teacherId, sessionId, status: 'present' };
}

export type AbsenceFlags = { excused?: boolean; protected?: boolean; madeUp?: boolean };

export function absent(teacherId: string, sessionId: string, flags: AbsenceFlags = {}): FactDraft {
  return { kind: 'attendance', teacherId, sessionId, status: 'absent', ...flags };
}
