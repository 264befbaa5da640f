import { compare, type Fraction } from '../scoring/exact';
import type { RuleBook, RuleBookItem } from '../scoring/rule-book';
import type { Statement } from '../scoring/statement';

/** Everybody's statement by one book: what stands, or what a trial would make of it. */
export interface Side {
  readonly book: RuleBook;
  readonly statements: readonly Statement[];
}

/** Who moves: the total or the band becomes another one. A place that shifts because others moved is no movement. */
export interface Movement {
  readonly memberId: string;
  readonly beforeHundredths: number;
  readonly afterHundredths: number;
  /** Titles, because two books may name their bands differently; null without a band. */
  readonly beforeBand: string | null;
  readonly afterBand: string | null;
}

/** How many move, by how much, and why. No names. */
export interface DryRunNumbers {
  readonly teachers: number;
  /** Whose total or band changes. */
  readonly moved: number;
  /** Whose total rises, and whose falls; a band may change without either. */
  readonly up: number;
  readonly down: number;
  /** The largest change of anybody's total, signed, in hundredths. */
  readonly largestUpHundredths: number;
  readonly largestDownHundredths: number;
  /** How many change from one band to another, by the bands' titles. */
  readonly bands: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
  }[];
  /** Why: for each item, how many of its scores change, and whether its highest moved. */
  readonly items: readonly {
    readonly itemId: string;
    readonly title: string;
    readonly changed: number;
    readonly highestMoved: boolean;
  }[];
}

/** Who moves from one side to the other, in the order of the first. Both sides are of the same people. */
export function movements(before: Side, after: Side): Movement[] {
  const titleBefore = bandTitles(before.book);
  const titleAfter = bandTitles(after.book);
  const then = new Map(after.statements.map((statement) => [statement.teacherId, statement]));
  return before.statements.flatMap((statement) => {
    const other = then.get(statement.teacherId);
    if (other === undefined) return [];
    const movement: Movement = {
      memberId: statement.teacherId,
      beforeHundredths: statement.totalHundredths,
      afterHundredths: other.totalHundredths,
      beforeBand: titleBefore(statement.bandId),
      afterBand: titleAfter(other.bandId),
    };
    return isMoved(movement) ? [movement] : [];
  });
}

/** The numbers of a dry run. Linear in the statements. */
export function dryRunNumbers(before: Side, after: Side): DryRunNumbers {
  const moved = movements(before, after);
  const changes = moved.map(({ beforeHundredths, afterHundredths }) => afterHundredths - beforeHundredths);
  return {
    teachers: before.statements.length,
    moved: moved.length,
    up: changes.filter((change) => change > 0).length,
    down: changes.filter((change) => change < 0).length,
    largestUpHundredths: changes.reduce((largest, change) => Math.max(largest, change), 0),
    largestDownHundredths: changes.reduce((largest, change) => Math.min(largest, change), 0),
    bands: bandMovements(moved),
    items: itemChanges(before, after),
  };
}

function isMoved({ beforeHundredths, afterHundredths, beforeBand, afterBand }: Movement): boolean {
  return beforeHundredths !== afterHundredths || beforeBand !== afterBand;
}

function bandTitles({ ranking }: RuleBook): (bandId: string | null) => string | null {
  const titles = new Map(ranking?.bands.map(({ id, title }) => [id, title]));
  return (bandId) => (bandId === null ? null : (titles.get(bandId) ?? bandId));
}

/** The most frequent first; of equal counts the one that was met first. */
function bandMovements(moved: readonly Movement[]): DryRunNumbers['bands'] {
  const counts = new Map<string, { from: string | null; to: string | null; count: number }>();
  for (const { beforeBand: from, afterBand: to } of moved) {
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { from, to, count: 1 });
    else counted.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** The items of the book that is tried, then those that it no longer has. */
function itemChanges(before: Side, after: Side): DryRunNumbers['items'] {
  const kept = new Set(after.book.items.map(({ id }) => id));
  const items = [...after.book.items, ...before.book.items.filter(({ id }) => !kept.has(id))];
  return items.map(({ id: itemId, title }) => {
    const was = columnOf(before, itemId);
    const is = columnOf(after, itemId);
    const changed = before.statements.filter(({ teacherId }) => differ(was.scores, is.scores, teacherId));
    return { itemId, title, changed: changed.length, highestMoved: highestMoved(was, is) };
  });
}

interface Column {
  /** By teacher: null where the item does not apply; nothing where the book has no such item. */
  readonly scores: ReadonlyMap<string, number | null>;
  /** The highest own of each cohort that is measured together; null where the item is not converted by it. */
  readonly highest: ReadonlyMap<string, Fraction> | null;
}

function columnOf({ book, statements }: Side, itemId: string): Column {
  const index = book.items.findIndex(({ id }) => id === itemId);
  const item = book.items[index];
  const scores = new Map<string, number | null>();
  if (item === undefined) return { scores, highest: null };
  for (const { teacherId, items } of statements) scores.set(teacherId, items[index]?.scoreHundredths ?? null);
  return { scores, highest: highestOf(item, index, statements) };
}

function highestOf(
  { conversion }: RuleBookItem,
  index: number,
  statements: readonly Statement[],
): Column['highest'] {
  if (conversion.kind !== 'byHighest') return null;
  const highest = new Map<string, Fraction>();
  for (const { groupId, items } of statements) {
    const own = items[index]?.own ?? null;
    const cohort = conversion.within === 'researchGroup' ? groupId : '';
    const known = highest.get(cohort);
    if (own !== null && (known === undefined || compare(own, known) > 0)) highest.set(cohort, own);
  }
  return highest;
}

/** An item that a book lacks gives nothing, as a score of 0 does; one that does not apply is not the same as 0. */
function differ(was: Column['scores'], is: Column['scores'], teacherId: string): boolean {
  const from = was.get(teacherId);
  const to = is.get(teacherId);
  if (from === undefined || to === undefined) return (from ?? 0) !== (to ?? 0);
  return from !== to;
}

function highestMoved({ highest: was }: Column, { highest: is }: Column): boolean {
  if (was === null || is === null) return false;
  const cohorts = new Set([...was.keys(), ...is.keys()]);
  return [...cohorts].some((cohort) => {
    const from = was.get(cohort);
    const to = is.get(cohort);
    return from === undefined || to === undefined ? from !== to : compare(from, to) !== 0;
  });
}
