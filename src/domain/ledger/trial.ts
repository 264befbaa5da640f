import type { Group } from '../people/member';
import { accept, type Result, refuse } from '../refusal';
import type { RuleBook } from '../scoring/rule-book';
import type { TeacherInput } from '../scoring/teacher-score';
import { cohortInputs, statementsFrom } from './cohort';
import { decideGroupRanking } from './decide-settings';
import type { Side } from './dry-run';
import type { LedgerRecord } from './record';
import { type GroupRanking, rankedGroups, type TermSettings } from './term-settings';

/** What is tried out before it is saved or put in force. */
export type Trial =
  | { readonly kind: 'book'; readonly id: string; readonly version: number }
  | ({ readonly kind: 'group' } & GroupRanking)
  /** An approval that would come late: so many credits more for one person. */
  | { readonly kind: 'credits'; readonly memberId: string; readonly creditsHundredths: number };

export const trialRefusals = {
  unknownVersion: '学校没有这一版细则，请刷新后再选。',
  nothingToScore: '这份细则只写任务，不打分也不算学时，不能用来评定一个学期。',
  unknownTeacher: '这位老师不在本学期的考核名单里，请刷新后再选。',
} as const;

/** All that a dry run reads: the same as the term's end does. */
export interface TrialGround {
  /** The version in force. */
  readonly book: RuleBook;
  readonly records: readonly LedgerRecord[];
  readonly groups: readonly Group[];
  readonly settings: TermSettings;
}

/**
 * Everybody's statement as things stand, and as the trial would make them. `candidate` is the version that a trial of a
 * book names, null when the school has none such.
 */
export function tryOut(
  { book, records, groups, settings }: TrialGround,
  trial: Trial,
  candidate: RuleBook | null,
  now: number,
): Result<{ readonly before: Side; readonly after: Side }, 'badTrial'> {
  const inputs = cohortInputs(records, now);
  const ranked = rankedGroups(groups, settings);
  const before: Side = { book, statements: statementsFrom(book, inputs, ranked) };
  switch (trial.kind) {
    case 'book': {
      const judging = judgingBook(candidate);
      if (!judging.ok) return judging;
      return accept({
        before,
        after: { book: judging.data, statements: statementsFrom(judging.data, inputs, ranked) },
      });
    }
    case 'group': {
      const change = decideGroupRanking(settings, trial, { book, groups });
      if (!change.ok) return change;
      const moved = rankedGroups(groups, change.data.settings);
      return accept({ before, after: { book, statements: statementsFrom(book, inputs, moved) } });
    }
    case 'credits': {
      if (!inputs.some(({ teacher }) => teacher.id === trial.memberId))
        return refuse('badTrial', trialRefusals.unknownTeacher);
      const approved = inputs.map((input) => withCredits(input, trial));
      return accept({ before, after: { book, statements: statementsFrom(book, approved, ranked) } });
    }
  }
}

/** The book, when a term can be judged by it. */
export function judgingBook(candidate: RuleBook | null): Result<RuleBook, 'badTrial'> {
  if (candidate === null) return refuse('badTrial', trialRefusals.unknownVersion);
  const judges = candidate.items.length > 0 || candidate.hours !== null;
  return judges ? accept(candidate) : refuse('badTrial', trialRefusals.nothingToScore);
}

/** An approval's credits are a service, as those of every approved piece. */
function withCredits(
  input: TeacherInput,
  { memberId, creditsHundredths }: Extract<Trial, { kind: 'credits' }>,
): TeacherInput {
  if (input.teacher.id !== memberId) return input;
  const credits = creditsHundredths / 100;
  const service = { id: `trial:${memberId}:0`, kind: 'service', teacherId: memberId, credits } as const;
  return { ...input, facts: [...input.facts, service] };
}
