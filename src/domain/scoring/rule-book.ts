import * as v from 'valibot';
import { clause } from './clauses/clause';
import { hundredths, id, percent, words } from './clauses/clause-fields';
import { voidCondition } from './void-condition';

/**
 * A school's published rules as data (考核细则). The office's screens, the engine, the linter and the handbook all
 * read this one form; nothing in the code knows a particular book.
 *
 * Every number stands beside the words it comes from (`text`, `source`), and every decision on ambiguous wording is a
 * note that the office can read and change.
 */

const day = v.pipe(v.string(), v.isoDate('日期写成 2025-09-01 的样子'));

/** How what a teacher gathered (`own`) becomes the item's score. */
const conversion = v.variant('kind', [
  /** Own, at most the item's maximum. */
  v.strictObject({ kind: v.literal('asIs') }),
  /** Maximum × own ÷ `fullHundredths`. */
  v.strictObject({
    kind: v.literal('proportion'),
    fullHundredths: v.pipe(hundredths, v.minValue(1)),
    text: words,
    source: words,
  }),
  /** Maximum × own ÷ the highest own of the cohort; a highest of 0 gives everybody 0. */
  v.strictObject({ kind: v.literal('byHighest'), within: v.literal('school'), text: words, source: words }),
]);

const item = v.strictObject({
  id,
  title: words,
  maxHundredths: v.pipe(hundredths, v.minValue(1)),
  /** The unit in which own is gathered; every clause of the item uses it. */
  unit: v.picklist(['point', 'credit', 'hour']),
  text: words,
  source: words,
  /** Gathered from zero, or deducted from full marks. */
  startsFrom: v.picklist(['zero', 'full']),
  floorHundredths: hundredths,
  clauses: v.pipe(v.array(clause), v.minLength(1, '每一项至少要有一条条款')),
  conversion,
  voidWhen: v.array(voidCondition),
});

/** Share of a cohort: rank ≤ round-half-up(n × `upToPercent` ÷ 100). The last band takes everybody else. */
const band = v.strictObject({
  id,
  title: words,
  upToPercent: v.nullable(percent),
  /** A group's own percent, set by the office, stands in for `upToPercent`. */
  movedByGroup: v.boolean(),
  /** What the band is worth in the ethics appraisal (师德考核). */
  appraisalPointsHundredths: v.nullable(hundredths),
  source: words,
});

const ranking = v.strictObject({
  within: v.literal('researchGroup'),
  ties: v.literal('shareBetterRank'),
  cutRounding: v.literal('halfUp'),
  tieAtCut: v.literal('betterBand'),
  text: words,
  source: words,
  bands: v.pipe(
    v.array(band),
    v.minLength(1),
    v.check((bands) => cutsRise(bands), '各等次的比例要依次增大，只有最后一个等次不写比例'),
  ),
});

/** A fixed number of hours reported to the authority for whoever took part, unless one of these items is void. */
const reportedHours = v.strictObject({
  hoursHundredths: hundredths,
  unlessVoid: v.array(id),
  text: words,
  source: words,
});

const note = v.strictObject({ id, about: v.array(id), text: words });

export const ruleBook = v.pipe(
  v.strictObject({
    id,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    title: words,
    effectiveFrom: day,
    source: words,
    items: v.pipe(v.array(item), v.minLength(1, '细则至少要有一个考核项')),
    ranking,
    reportedHours: v.nullable(reportedHours),
    notes: v.array(note),
  }),
  v.check((book) => areUnique(book.items.map((each) => each.id)), '考核项的编号不能重复'),
  v.check((book) => areUnique(namedIds(book.items)), '条款和作废条件的编号不能重复'),
  v.check(
    (book) => (book.reportedHours?.unlessVoid ?? []).every((each) => book.items.some((of) => of.id === each)),
    '上报学时提到的考核项不存在',
  ),
);

export type RuleBook = v.InferOutput<typeof ruleBook>;
export type RuleBookItem = v.InferOutput<typeof item>;
export type Ranking = v.InferOutput<typeof ranking>;
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
  const faults = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  return { ok: false, faults };
}

function cutsRise(bands: readonly v.InferOutput<typeof band>[]): boolean {
  return bands.every((each, index) => {
    const isLast = index === bands.length - 1;
    if (isLast || each.upToPercent === null) return isLast && each.upToPercent === null;
    return each.upToPercent >= (bands[index - 1]?.upToPercent ?? 0);
  });
}

function namedIds(items: readonly RuleBookItem[]): string[] {
  return items.flatMap((each) => [...each.clauses, ...each.voidWhen].map((named) => named.id));
}

function areUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
