import { commonRefusals } from '@/contract/common-refusals';
import type { dutySeriesActions } from '@/contract/duty-series';
import type { Caller } from '@/contract/policy';
import { accept, refuse } from '@/domain/refusal';
import { dutyRefused, withoutSeries } from '@/domain/term/change-duties';
import type { DutySeries } from '@/domain/term/duty-series';
import type { Duty, Term } from '@/domain/term/term';
import { inBatches } from '../../_shared/batches';
import type { Handler } from '../../_shared/entry';
import { countBegun, dutySeriesDocumentId } from '../../_shared/repositories/duty-series';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { changeTermDuties } from './change-term';
import { putBackDuties } from './keep-begun';
import { readSeriesView } from './series-line';

const AT_ONCE = 20;

/**
 * Stops a series: what nobody has begun and is not yet due goes. Somebody may begin at this very moment, so what was taken
 * away is looked at once more afterwards, and put back where there is a piece by then.
 */
export const stopSeries: Handler<typeof dutySeriesActions.stopSeries> = async (
  { caller, now },
  { seriesId },
) => {
  const term = await findCurrentTerm(caller.schoolId);
  if (term === null) return dutyRefused('noTerm');
  const ahead = term.duties.filter((duty) => duty.seriesId === seriesId && duty.dueAtMs > now);
  const begun = await begunAmong(term, ahead);
  let removed: readonly Duty[] = [];
  const act = { byMemberId: caller.memberId, atMs: now, key: String(now) };
  const stopped = await changeTermDuties(term, act, async (standing, transaction) => {
    removed = [];
    const id = dutySeriesDocumentId({ schoolId: caller.schoolId, seriesId });
    const series = await transaction.get<DutySeries>('dutySeries', id);
    if (series === null || series.termId !== standing.termId)
      return refuse('notFound', commonRefusals.notFound);
    const left = withoutSeries(standing.duties, seriesId, begun, now);
    if (series.stoppedAtMs !== null && left.removed.length === 0) return accept(null);
    removed = left.removed;
    await transaction.update('dutySeries', id, { stoppedAtMs: now });
    const ids = (duties: readonly Duty[]) => duties.map(({ dutyId }) => dutyId);
    return accept({
      duties: left.kept,
      line: { act: 'stopSeries', subject: seriesId, before: ids(left.removed), after: null },
    });
  });
  if (!stopped.ok) return stopped;
  await putBackBegun(caller, term, removed, now);
  const [after, catalogue] = await Promise.all([
    findCurrentTerm(caller.schoolId),
    readCatalogue(caller.schoolId),
  ]);
  const view = await readSeriesView(after ?? term, seriesId, false, catalogue, now);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};

async function begunAmong({ schoolId, termId }: Term, duties: readonly Duty[]): Promise<Set<string>> {
  const counted = await inBatches(duties, AT_ONCE, async ({ dutyId }) => ({
    dutyId,
    begun: await countBegun(schoolId, termId, dutyId),
  }));
  return new Set(counted.filter(({ begun }) => begun > 0).map(({ dutyId }) => dutyId));
}

async function putBackBegun(
  caller: Caller,
  term: Term,
  removed: readonly Duty[],
  now: number,
): Promise<void> {
  const begun = await begunAmong(term, removed);
  if (begun.size === 0) return;
  await putBackDuties(
    caller,
    term,
    removed.filter(({ dutyId }) => begun.has(dutyId)),
    now,
  );
}
