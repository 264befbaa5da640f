import * as v from 'valibot';
import type { DryRunNumbers, Movement } from '@/domain/ledger/dry-run';
import type { GroupRanking, MemberStanding } from '@/domain/ledger/term-settings';
import type { BookKind } from '@/domain/scoring/book-kind';
import type { Settlement } from '@/domain/scoring/lint/settlement';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { action, replying } from './action';
import { id, nothing, reason, verdict } from './fields';
import { governor, member, office } from './policy';

export type { BookKind };

/** One version of one book of a school. */
export interface BookVersion {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly effectiveFrom: string;
  /** Null for a book as it came with the product. */
  readonly savedAtMs: number | null;
  readonly savedBy: string;
  readonly reason: string;
}

export interface RuleBooksView {
  /** Every version that this school keeps, newest first. */
  readonly versions: readonly BookVersion[];
  /** What judges the running term; null without a term. */
  readonly inForce: { readonly id: string; readonly version: number; readonly termName: string } | null;
  /** Books that come with the product and that the school has not taken over yet. */
  readonly catalogue: readonly { readonly id: string; readonly title: string; readonly kind: BookKind }[];
}

/** A change that a machine can make to a book: the values at these paths are replaced. */
export interface BookChange {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** `items.0.conversion` */
  readonly path: string;
  readonly message: string;
  readonly suggestion: { readonly text: string; readonly changes: readonly BookChange[] } | null;
}

export interface RuleBookView {
  readonly book: RuleBook;
  readonly findings: readonly Finding[];
  /** The document that the book was made from can be read as it was published. */
  readonly asPublished: boolean;
}

/** A decision on a piece, which is tried out when it comes after others have seen results. */
const verdictTrial = v.strictObject({ kind: v.literal('verdict'), ...verdict });

const verdictRefusals = [
  'ownPiece',
  'notYours',
  'notSubmitted',
  'alreadyDecided',
  'remarkMissing',
  'creditsMissing',
  'badDueDay',
] as const;

/** What is tried out, before it is saved or put in force. */
export const trial = v.variant('kind', [
  /** A saved version, for the running term. */
  v.strictObject({ kind: v.literal('book'), id, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({
    kind: v.literal('group'),
    groupId: id,
    excellentPercent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(70))),
    rankWith: v.nullable(id),
  }),
  verdictTrial,
]);

export type Trial = v.InferOutput<typeof trial>;
export type VerdictTrial = v.InferOutput<typeof verdictTrial>;

/** How many move, by how much, and why. No names. */
export interface DryRun extends DryRunNumbers {
  /** Names this very trial; asked for again when the book is put in force. */
  readonly key: string;
  readonly atMs: number;
}

export interface MovedTeacher extends Movement {
  readonly name: string;
  readonly group: string;
}

export interface SettingsView {
  readonly termName: string;
  /** Bands with their titles, in the order of the book in force; empty where nobody is ranked. */
  readonly bands: readonly { readonly bandId: string; readonly title: string }[];
  readonly groups: readonly (GroupRanking & {
    readonly name: string;
    readonly teachers: number;
    /** The book's own percent for the first band; null where it has none. */
    readonly bookPercent: number | null;
  })[];
  /** Everybody who is judged in this term, in the order of the roster, decided about or not. */
  readonly members: readonly (MemberStanding & { readonly name: string; readonly group: string })[];
  readonly items: readonly { readonly itemId: string; readonly title: string }[];
}

/** What was found in a school's wording as published, and what the usable book made of it. */
export interface PublishedFinding extends Finding {
  readonly settlement: Settlement;
}

/** A school's own wording taken literally: to be read beside the usable book, never scored by. */
export interface PublishedBookView {
  readonly book: RuleBook;
  readonly findings: readonly PublishedFinding[];
}

const day = v.pipe(v.string(), v.isoDate('日期写成 2025-09-01 的样子'));
const bookKey = { id, version: v.pipe(v.number(), v.integer(), v.minValue(1)) };

/** Part of the `ledger` function: the school's rules as data, and what the office decides for a term. */
export const ruleBookActions = {
  ruleBooks: action({ input: nothing, who: governor, refusals: [], ...replying<RuleBooksView>() }),

  ruleBook: action({
    input: v.strictObject(bookKey),
    who: governor,
    refusals: [],
    ...replying<RuleBookView>(),
  }),

  /** The wording that a book of the product was made from. */
  publishedRuleBook: action({
    input: v.strictObject({ id }),
    who: governor,
    refusals: [],
    ...replying<PublishedBookView>(),
  }),

  /** Takes a book that comes with the product over into the school, so that it can be changed. */
  adoptRuleBook: action({
    input: v.strictObject({ id }),
    who: office,
    refusals: [],
    ...replying<RuleBooksView>(),
  }),

  /** What the linter says of a draft; nothing is saved. `book` is a whole rule book. */
  checkRuleBook: action({
    input: v.strictObject({ book: v.unknown() }),
    who: office,
    refusals: ['bookFaults'],
    ...replying<{ readonly findings: readonly Finding[] }>(),
  }),

  /**
   * Saves a draft as the next version of its book. `basedOn` is the newest version that the editor saw: when another
   * officer saved since, this is refused and nothing is lost on the phone. Findings of severity `error` refuse it too, and
   * so does the platform's check of its words. `basedOn` 0 is a school's own book from nothing, under an id of its own.
   */
  saveRuleBook: action({
    input: v.strictObject({
      book: v.unknown(),
      basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
      effectiveFrom: day,
      reason,
    }),
    who: office,
    refusals: ['bookFaults', 'bookFindings', 'bookChanged', 'contentRefused', 'checkUnavailable'],
    ...replying<RuleBookView>(),
  }),

  dryRun: action({
    input: v.strictObject({ trial }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'badTrial', ...verdictRefusals],
    ...replying<DryRun>(),
  }),

  /** Who moves. Rules are not cut to fit people: the look is logged with its reason. */
  dryRunNames: action({
    input: v.strictObject({ trial, reason }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'badTrial', ...verdictRefusals],
    ...replying<{ readonly dryRun: DryRun; readonly moved: readonly MovedTeacher[] }>(),
  }),

  /** A late decision, tried out by whoever may make it: the numbers alone. Refused where the decision would be. */
  tryVerdict: action({
    input: v.strictObject({ trial: verdictTrial }),
    who: member,
    refusals: ['termClosed', ...verdictRefusals],
    ...replying<DryRun>(),
  }),

  /** Judges the running term by another version, after a dry run of the same (`key`). */
  rescore: action({
    input: v.strictObject({ ...bookKey, key: v.pipe(v.string(), v.maxLength(128)), reason }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'dryRunFirst', 'badTrial'],
    ...replying<RuleBooksView>(),
  }),

  termSettings: action({ input: nothing, who: governor, refusals: ['noTerm'], ...replying<SettingsView>() }),

  setGroupRanking: action({
    input: v.strictObject({
      groupId: id,
      excellentPercent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(70))),
      rankWith: v.nullable(id),
      reason,
    }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'badTrial'],
    ...replying<SettingsView>(),
  }),

  setMemberStanding: action({
    input: v.strictObject({
      memberId: id,
      ranked: v.boolean(),
      notApplicable: v.pipe(v.array(id), v.maxLength(30)),
      reason,
    }),
    who: office,
    refusals: ['noTerm', 'termClosed', 'unknownItem', 'ownStanding'],
    ...replying<SettingsView>(),
  }),
} as const;
