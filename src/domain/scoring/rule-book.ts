import * as v from 'valibot';
import { clause } from './clauses/clause';
import { day, hundredths, id, source, words } from './clauses/clause-fields';
import { dutyRule } from './duty-rule';
import { faultWords } from './fault-words';
import { hoursRule } from './hours-rule';
import { findingCode } from './lint/finding-code';
import { ranking } from './ranking';
import { voidCondition } from './void-condition';

/**
 * A school's published rules as data (考核细则). The office's screens, the engine, the linter and the handbook all
 * read this one form; nothing in the code knows a particular book.
 *
 * Every number stands beside the words it comes from (`text`, `source`), and every decision on ambiguous wording is a
 * note that the office can read and change.
 */

/** How what a teacher gathered (`own`) becomes the item's score. */
const conversion = v.variant('kind', [
  /** Own, at most the item's maximum. */
  v.strictObject({ kind: v.literal('asIs') }),
  /** Maximum × own ÷ `fullHundredths`. */
  v.strictObject({
    kind: v.literal('proportion'),
    fullHundredths: v.pipe(hundredths, v.minValue(1)),
    text: words,
    source,
  }),
  /** Maximum × own ÷ the highest own of the cohort; a highest of 0 gives everybody 0. */
  v.strictObject({
    kind: v.literal('byHighest'),
    within: v.picklist(['school', 'researchGroup', 'stage']),
    /** `highestOverMax` is what some documents say to the letter: highest ÷ maximum × own, at most the maximum. */
    formula: v.picklist(['ownOverHighest', 'highestOverMax']),
    text: words,
    source,
  }),
]);

const item = v.strictObject({
  id,
  title: words,
  maxHundredths: v.pipe(hundredths, v.minValue(1)),
  /** The unit in which own is gathered; every clause of the item uses it. */
  unit: v.picklist(['point', 'credit', 'hour']),
  text: words,
  source,
  /** Gathered from zero, or deducted from full marks. */
  startsFrom: v.picklist(['zero', 'full']),
  floorHundredths: hundredths,
  clauses: v.pipe(v.array(clause), v.minLength(1, '每一项至少要有一条条款')),
  conversion,
  voidWhen: v.array(voidCondition),
});

/** A fixed number of hours reported to the authority for whoever took part, unless one of these items is void. */
const reportedHours = v.strictObject({
  hoursHundredths: hundredths,
  unlessVoid: v.array(id),
  /** The document ties the hours to passing (合格), and then has to say who does not: by `unlessVoid`. */
  onlyWhoPass: v.exactOptional(v.boolean()),
  text: words,
  source,
});

/** A decision on wording that leaves something open, for the office to read and change. */
const note = v.strictObject({
  id,
  /** Items and duties by their id, or `items`, `ranking`, `reportedHours`, `hours`, `duties`. */
  about: v.array(id),
  text: words,
  /** The linter's question that this decision answers: it is not asked again about the same things. */
  decides: v.exactOptional(findingCode),
});

export const ruleBook = v.pipe(
  v.strictObject({
    id,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    title: words,
    effectiveFrom: day,
    source,
    items: v.array(item),
    /** What the total is cut to; without it, the items' own maxima are all that bounds it. */
    totalCapHundredths: v.exactOptional(hundredths),
    ranking: v.nullable(ranking),
    reportedHours: v.nullable(reportedHours),
    hours: v.nullable(hoursRule),
    duties: v.array(dutyRule),
    notes: v.array(note),
  }),
  v.check(
    ({ items, hours, duties }) => items.length > 0 || hours !== null || duties.length > 0,
    '细则至少要有一个考核项，或者规定学时或任务',
  ),
  v.check((book) => book.items.length > 0 || book.ranking === null, '没有考核项就没有总分，不能排名'),
  v.check((book) => areUnique(book.items.map((each) => each.id)), '考核项的编号不能重复'),
  v.check((book) => areUnique(namedIds(book.items)), '条款和作废条件的编号不能重复'),
  v.check((book) => areUnique(book.duties.map((each) => each.id)), '任务的编号不能重复'),
  v.check(
    ({ duties }) =>
      duties.every(({ insteadOf }) => insteadOf === null || duties.some((of) => of.id === insteadOf)),
    '一项任务要代替的任务不存在',
  ),
  v.check(
    (book) => (book.reportedHours?.unlessVoid ?? []).every((each) => book.items.some((of) => of.id === each)),
    '上报学时提到的考核项不存在',
  ),
);

export type RuleBook = v.InferOutput<typeof ruleBook>;
export type RuleBookItem = v.InferOutput<typeof item>;
export type Unit = RuleBookItem['unit'];

/** One thing that is wrong with a document meant as a rule book, and where: `items.0.clauses.2.text`. */
export interface RuleBookFault {
  readonly path: string;
  readonly message: string;
}

/** Checks a document against the schema; all faults at once. */
export function readRuleBook(
  document: unknown,
): { readonly ok: true; readonly book: RuleBook } | { readonly ok: false; readonly faults: RuleBookFault[] } {
  const result = v.safeParse(ruleBook, document);
  if (result.success) return { ok: true, book: result.output };
  const faults = result.issues.map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    message: faultWords(issue),
  }));
  return { ok: false, faults };
}

function namedIds(items: readonly RuleBookItem[]): string[] {
  return items.flatMap((each) => [...each.clauses, ...each.voidWhen].map((named) => named.id));
}

function areUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
