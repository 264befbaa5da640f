import type { SeriesLine, SeriesView } from '@/contract/duty-series';
import { type Catalogue, newestForm } from '@/domain/submission/catalogue';
import { byDueDate } from '@/domain/submission/duty-view';
import type { DutySeries } from '@/domain/term/duty-series';
import type { Duty, Term } from '@/domain/term/term';
import { inBatches } from '../../_shared/batches';
import { countBegun, readDutySeries } from '../../_shared/repositories/duty-series';

const AT_ONCE = 20;
const FROM_WORKBOOK = '随学期计划导入的任务';

/** The duties of a term by what they were asked for with; those of the workbook are one line, and stand first. */
export function seriesLines(
  { duties }: Pick<Term, 'duties'>,
  series: readonly DutySeries[],
  catalogue: Catalogue,
  now: number,
): SeriesLine[] {
  const bySeries = new Map<string | null, Duty[]>();
  for (const duty of [...duties].sort(byDueDate)) {
    const key = duty.seriesId ?? null;
    bySeries.set(key, [...(bySeries.get(key) ?? []), duty]);
  }
  const known = new Map(series.map((each) => [each.seriesId, each]));
  const lines = [...bySeries].map(([seriesId, own]) =>
    lineOf(seriesId, own, seriesId === null ? undefined : known.get(seriesId), catalogue, now),
  );
  return lines.sort((a, b) => Number(a.seriesId !== null) - Number(b.seriesId !== null));
}

function lineOf(
  seriesId: string | null,
  duties: readonly Duty[],
  series: DutySeries | undefined,
  catalogue: Catalogue,
  now: number,
): SeriesLine {
  const first = duties[0];
  const kinds = [...new Set(duties.flatMap(({ kind, oneOf = [kind] }) => oneOf))];
  return {
    seriesId,
    title: seriesId === null ? FROM_WORKBOOK : (series?.draft.title ?? first?.title ?? ''),
    kinds: kinds.map((kind) => newestForm(catalogue, kind)?.name ?? kind).join('、'),
    owedBy: seriesId === null ? null : (first?.owedBy ?? null),
    duties: duties.length,
    firstDueAtMs: first?.dueAtMs ?? 0,
    lastDueAtMs: duties.at(-1)?.dueAtMs ?? 0,
    nextDueAtMs: duties.find(({ dueAtMs }) => dueAtMs > now)?.dueAtMs ?? null,
    stopped: (series?.stoppedAtMs ?? null) !== null,
  };
}

/** One series with how many have begun each of its duties; null when nothing of it stands. */
export async function readSeriesView(
  term: Term,
  seriesId: string,
  closed: boolean,
  catalogue: Catalogue,
  now: number,
): Promise<SeriesView | null> {
  const duties = term.duties.filter((duty) => duty.seriesId === seriesId).sort(byDueDate);
  const series = await readDutySeries(term.schoolId, term.termId);
  const known = series.find((each) => each.seriesId === seriesId);
  if (known === undefined) return null;
  const list = await inBatches(duties, AT_ONCE, async ({ dutyId, title, opensAtMs, dueAtMs }) => {
    const begun = await countBegun(term.schoolId, term.termId, dutyId);
    return { dutyId, title, opensAtMs, dueAtMs, begun };
  });
  const { from, to } = term;
  return { ...lineOf(seriesId, duties, known, catalogue, now), list, from, to, closed };
}
