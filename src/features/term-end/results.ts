import { twoDecimals } from '@/components/format';
import type { ResultChange, ResultLine, TermResults } from '@/contract/term-end';

/** One line of a list of results: who, what stands under the name, the figure at the right and what is said under it. */
export interface ResultEntry {
  readonly memberId: string;
  readonly name: string;
  readonly note: string;
  readonly figureHundredths: number;
  readonly aside: string;
}

/** Everybody's result, group by group and by rank in it; by hours where the book gives no points. */
export function resultEntries({ results, bands, maxHundredths }: TermResults): ResultEntry[] {
  const titles = new Map(bands.map(({ bandId, title }) => [bandId, title]));
  return byGroupAndRank(results).map((line) => ({
    memberId: line.memberId,
    name: line.name,
    note: line.group,
    figureHundredths: maxHundredths > 0 ? line.totalHundredths : line.hoursHundredths,
    aside: standing(line, line.bandId === null ? undefined : titles.get(line.bandId)),
  }));
}

/** What moved since the computation before, in the cloud's order: the largest move first. */
export function changeEntries({ changes, maxHundredths }: TermResults): ResultEntry[] {
  return changes.map((change) => ({
    memberId: change.memberId,
    name: change.name,
    note: bandText(change),
    figureHundredths: maxHundredths > 0 ? change.afterHundredths : change.afterHoursHundredths,
    aside: maxHundredths > 0 ? pointsMoved(change) : hoursMoved(change),
  }));
}

/** The groups in the order in which they first appear; whoever is not ranked comes last. */
function byGroupAndRank(results: readonly ResultLine[]): ResultLine[] {
  const groups = [...new Set(results.map(({ group }) => group))];
  const place = ({ rank }: ResultLine) => rank ?? Number.POSITIVE_INFINITY;
  return groups.flatMap((group) =>
    results
      .filter((line) => line.group === group)
      .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b))),
  );
}

/** Those who have the searched-for word in their name. */
export function withName(entries: readonly ResultEntry[], search: string): readonly ResultEntry[] {
  const wanted = search.trim();
  return wanted === '' ? entries : entries.filter(({ name }) => name.includes(wanted));
}

function standing({ rank }: ResultLine, band: string | undefined): string {
  return [band, rank === null ? undefined : `第 ${rank}`].filter((part) => part !== undefined).join('，');
}

function bandText({ beforeBand, afterBand }: ResultChange): string {
  if (beforeBand === afterBand) return afterBand ?? '';
  return `${beforeBand ?? '无等次'} → ${afterBand ?? '无等次'}`;
}

function pointsMoved(change: ResultChange): string {
  const { beforeHundredths, afterHundredths } = change;
  if (beforeHundredths !== afterHundredths) return moved(beforeHundredths, afterHundredths);
  const hours = change.afterHoursHundredths - change.beforeHoursHundredths;
  return hours === 0 ? '总分没变' : `总分没变，学时 ${signed(hours)}`;
}

function hoursMoved({ beforeHoursHundredths, afterHoursHundredths }: ResultChange): string {
  if (beforeHoursHundredths === afterHoursHundredths) return '学时没变';
  return moved(beforeHoursHundredths, afterHoursHundredths);
}

function moved(before: number, after: number): string {
  return `原 ${twoDecimals(before)}，${signed(after - before)}`;
}

function signed(difference: number): string {
  return difference > 0 ? `+${twoDecimals(difference)}` : twoDecimals(difference);
}
