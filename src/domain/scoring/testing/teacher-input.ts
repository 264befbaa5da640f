import type { ScoredTeacher, ScoringFact, TermFile } from '../facts';
import type { TeacherInput } from '../teacher-score';

/** What a teacher is judged by, out of a whole term file: nothing about anybody else. */
export function teacherInput(file: TermFile, teacherId: string): TeacherInput {
  const teacher = file.teachers.find((each) => each.id === teacherId)!;
  const facts = file.facts.filter((fact) => fact.kind === 'reversal' || isAbout(teacher, fact));
  return { term: file.term, teacher, sessions: file.sessions, facts };
}

function isAbout(teacher: ScoredTeacher, fact: Exclude<ScoringFact, { kind: 'reversal' }>): boolean {
  if (fact.kind !== 'groupBonus') return fact.teacherId === teacher.id;
  if (fact.groupId !== undefined) return fact.groupId === teacher.groupId;
  return fact.prepGroupId === teacher.prepGroupId;
}
