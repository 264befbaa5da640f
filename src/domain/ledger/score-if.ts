import type { ScoredSession, ScoringFact } from '../scoring/facts';
import type { RuleBook } from '../scoring/rule-book';
import { scoreTeacher, type TeacherInput, type TeacherScore } from '../scoring/teacher-score';
import type { Yardstick } from '../scoring/yardstick';
import { noYardstick } from './cohort';

/**
 * One person's score if other facts stood. Whatever is said of what is still to come is found by asking this, so that it
 * holds for every rule book: caps, floors, conversions and voided items are the engine's own.
 */
export interface ScoreIf {
  readonly input: TeacherInput;
  score(facts: readonly ScoringFact[], moreSessions?: readonly ScoredSession[]): TeacherScore;
}

export function scoreIf(book: RuleBook, input: TeacherInput, yardstick: Yardstick | null): ScoreIf {
  return {
    input,
    score(facts, moreSessions = []) {
      const sessions = [...input.sessions, ...moreSessions];
      return scoreTeacher(book, { ...input, sessions, facts }, yardstick ?? noYardstick);
    },
  };
}
