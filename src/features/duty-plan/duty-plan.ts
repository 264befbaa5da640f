import type { InputOf } from '@/contract/action';
import type { DutyPlanView, dutySeriesActions, PlannedDuties, SeriesView } from '@/contract/duty-series';
import type { KindView } from '@/contract/work-kinds';
import type { Result } from '@/domain/refusal';
import type { KindDraft } from '@/domain/submission/kind-draft';
import type { DutySeriesDraft } from '@/domain/term/duty-series';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const plan = createResource<DutyPlanView>(() => call('submission', 'dutyPlan', {}));
const kinds = createResource<{ readonly kinds: readonly KindView[] }>(() =>
  call('submission', 'workKinds', {}),
);

export const refreshDutyPlan = plan.refresh;
export const useDutyPlan = plan.use;
export const refreshKinds = kinds.refresh;
export const useKinds = kinds.use;

const known = new Map<string, Resource<SeriesView>>();

export function seriesResource(seriesId: string): Resource<SeriesView> {
  const standing = known.get(seriesId);
  if (standing) return standing;
  const resource = createResource<SeriesView>(() => call('submission', 'dutySeries', { seriesId }));
  known.set(seriesId, resource);
  return resource;
}

/** What an act's key stands for: the same series sent again is planned once. */
export function planDuties(
  key: string,
  draft: DutySeriesDraft,
  dryRun: boolean,
): Promise<Result<PlannedDuties>> {
  return call('submission', 'planDuties', { key, draft, dryRun });
}

export function stopSeries(seriesId: string): Promise<Result<SeriesView>> {
  return call('submission', 'stopSeries', { seriesId });
}

export function changeDuty(
  change: InputOf<(typeof dutySeriesActions)['changeDuty']>,
): Promise<Result<SeriesView>> {
  return call('submission', 'changeDuty', change);
}

export function saveKind(kind: string, basedOn: number, draft: KindDraft): Promise<Result<KindView>> {
  return call('submission', 'saveWorkKind', { kind, basedOn, draft });
}
