import type { Group } from '../people/member';
import { accept, type Result, refuse } from '../refusal';
import type { RuleBook } from '../scoring/rule-book';
import type { WordlessVerdict } from '../submission/decide-verdict';
import { cohortInputs, statementsFrom } from './cohort';
import { decideGroupRanking } from './decide-settings';
import type { Side } from './dry-run';
import type { LedgerRecord } from './record';
import { type GroupRanking, rankedGroups, type TermSettings } from './term-settings';

/** What is tried out before it is saved or put in force. */
export type Trial =
  | { readonly kind: 'book'; readonly id: string; readonly version: number }
  | ({ readonly kind: 'group' } & GroupRanking)
  /** A decision on a piece that comes when others have seen results already. */
  | ({ readonly kind: 'verdict'; readonly submissionId: string } & WordlessVerdict);

/** A change of what is judged by. */
export type RuleTrial = Exclude<Trial, { readonly kind: 'verdict' }>;

/** Everybody's statement as things stand, and as a trial would make them. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

export const trialRefusals = {
  unknownVersion: '学校没有这一版细则，请刷新后再选。',
  nothingToScore: '这份细则只写任务，不打分也不算学时，不能用来评定一个学期。',
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
  trial: RuleTrial,
  candidate: RuleBook | null,
  now: number,
): Result<Sides, 'badTrial'> {
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
  }
}

/** The book, when a term can be judged by it. */
export function judgingBook(candidate: RuleBook | null): Result<RuleBook, 'badTrial'> {
  if (candidate === null) return refuse('badTrial', trialRefusals.unknownVersion);
  const judges = candidate.items.length > 0 || candidate.hours !== null;
  return judges ? accept(candidate) : refuse('badTrial', trialRefusals.nothingToScore);
}
