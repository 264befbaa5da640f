import { isDeepStrictEqual } from 'node:util';
import type { dutySeriesActions, PlannedDuties } from '@/contract/duty-series';
import type { Caller } from '@/contract/policy';
import { teaches } from '@/domain/people/role';
import { accept, refuse } from '@/domain/refusal';
import { newestForm } from '@/domain/submission/catalogue';
import { cleanText } from '@/domain/submission/text';
import { dutyRefusals, dutyRefused } from '@/domain/term/change-duties';
import type { DutySeries, DutySeriesDraft } from '@/domain/term/duty-series';
import { seriesDates } from '@/domain/term/duty-series-dates';
import { dutiesOfSeries, type SeriesFault, seriesFaults } from '@/domain/term/expand-series';
import { owes } from '@/domain/term/owes';
import type { Term } from '@/domain/term/term';
import { getDocument, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { dutySeriesDocumentId } from '../../_shared/repositories/duty-series';
import { wordsFault } from '../../_shared/text-check';
import { changeTermDuties } from './change-term';
import { burdenWith, type DutyGround, readDutyGround } from './ground';

/**
 * Asks for a series: all of its duties or none, once however often it is sent. The dry run reads the same way, answers what
 * it would make of everybody's burden, and stores nothing.
 */
export const planDuties: Handler<typeof dutySeriesActions.planDuties> = async (
  { caller, openId, now },
  { key, draft: typed, dryRun },
) => {
  const ground = await readDutyGround(caller.schoolId);
  if (ground === null) return dutyRefused('noTerm');
  const draft = { ...typed, title: cleanText(typed.title).trim() };
  const { schoolId } = caller;
  const standing = await getDocument<DutySeries>(
    'dutySeries',
    dutySeriesDocumentId({ schoolId, seriesId: key }),
  );
  if (standing !== null && !dryRun) return answerStanding(standing, caller, draft, ground, now);
  const series = seriesOf(caller, key, draft, ground, now);
  const faults = faultsOf(series, ground.term, ground);
  if (faults.length > 0) return refuseFaults(faults);
  if (dryRun) return accept(plannedView(series, ground, false, now));

  const fault = await wordsFault(openId, draft.title, 'remark');
  if (fault !== null) return dutyRefused(fault);
  const stored = await store(series, ground, now);
  if (!stored.ok) return stored;
  return accept(plannedView(series, ground, true, now));
};

function refuseFaults(faults: readonly SeriesFault[]) {
  return refuse('seriesFaults', faults[0]?.message ?? dutyRefusals.seriesFaults, faults);
}

/** A kind that may earn by itself what another reads it as: of a choice, only what all of them are read as counts. */
function seriesOf(
  { memberId, schoolId }: Caller,
  seriesId: string,
  draft: DutySeriesDraft,
  { term, catalogue }: DutyGround,
  now: number,
): DutySeries {
  const reads = new Set(draft.kinds.map((kind) => newestForm(catalogue, kind)?.countsAs ?? null));
  const [only = null] = reads;
  const { termId } = term;
  const countsAs = reads.size === 1 ? only : null;
  return { schoolId, termId, seriesId, draft, countsAs, byMemberId: memberId, atMs: now, stoppedAtMs: null };
}

function faultsOf(series: DutySeries, term: Term, { catalogue }: DutyGround): SeriesFault[] {
  const { draft, atMs } = series;
  const dates = seriesDates(draft, term, atMs);
  const offered = new Set(draft.kinds.filter((kind) => newestForm(catalogue, kind)?.retired === false));
  return seriesFaults(draft, dates, dutiesOfSeries(draft, dates, series), { term, offered });
}

/** Of two officers at once the second meets the first one's duties; the same act twice meets itself. */
function store(series: DutySeries, ground: DutyGround, now: number) {
  const { byMemberId, seriesId, draft } = series;
  return changeTermDuties(
    ground.term,
    { byMemberId, atMs: now, key: seriesId },
    async (term, transaction) => {
      const id = dutySeriesDocumentId(series);
      const known = await transaction.get<DutySeries>('dutySeries', id);
      if (known !== null)
        return isSame(known, byMemberId, draft) ? accept(null) : dutyRefused('alreadyPlanned');
      const faults = faultsOf(series, term, ground);
      if (faults.length > 0) return refuseFaults(faults);
      const duties = dutiesOfSeries(draft, seriesDates(draft, term, now), series);
      await transaction.add('dutySeries', id, series);
      const after = { title: draft.title, duties: duties.map(({ dutyId }) => dutyId) };
      return accept({
        duties: [...term.duties, ...duties],
        line: { act: 'planDuties', subject: seriesId, before: null, after },
      });
    },
  );
}

function answerStanding(
  standing: DutySeries,
  caller: Caller,
  draft: DutySeriesDraft,
  ground: DutyGround,
  now: number,
) {
  return isSame(standing, caller.memberId, draft)
    ? accept(plannedView(withoutId({ _id: '', ...standing }), ground, true, now))
    : dutyRefused('alreadyPlanned');
}

function isSame(standing: DutySeries, byMemberId: string, draft: DutySeriesDraft): boolean {
  return standing.byMemberId === byMemberId && isDeepStrictEqual(standing.draft, draft);
}

/** Told by the moment the series was made at, so that sent again it reads the same. */
function plannedView(series: DutySeries, ground: DutyGround, applied: boolean, now: number): PlannedDuties {
  const { draft, seriesId, atMs } = series;
  const { term, people } = ground;
  const dates = seriesDates(draft, term, applied ? atMs : now);
  const duties = dutiesOfSeries(draft, dates, series);
  const others = term.duties.filter((duty) => duty.seriesId !== seriesId);
  return {
    applied,
    seriesId,
    dates,
    duties: duties.length,
    people: people.filter((one) => teaches(one) && duties.some((duty) => owes(one, duty, term))).length,
    before: burdenWith(ground, others),
    after: burdenWith(ground, [...others, ...duties]),
  };
}
