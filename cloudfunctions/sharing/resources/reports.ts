import type { ReportedResource, ReportsView, resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import type { ResourceReport } from '@/domain/sharing/resource-report';
import type { Handler } from '../../_shared/entry';
import { namer } from '../../_shared/names';
import { readNamesOf } from '../../_shared/repositories/members';
import { type ResourceSummary, readResourceSummaries } from '../../_shared/repositories/resources';
import { readReports } from './report-store';

const SETTLED_MOST = 50;

export const reports: Handler<typeof resourceActions.reports> = async ({ caller }) =>
  accept(await reportsView(caller.schoolId));

/** What was reported, a resource at a time: what waits first, the longest waiting at the top. */
export async function reportsView(schoolId: string): Promise<ReportsView> {
  const found = await readReports(schoolId, SETTLED_MOST);
  const byResource = new Map<string, ResourceReport[]>();
  for (const report of found) {
    const answeredTogether = `${report.resourceId} ${report.settledAtMs}`;
    byResource.set(answeredTogether, [...(byResource.get(answeredTogether) ?? []), report]);
  }
  const [summaries, names] = await Promise.all([
    readResourceSummaries(
      schoolId,
      found.map(({ resourceId }) => resourceId),
    ),
    readNamesOf(
      schoolId,
      found.flatMap(({ memberId, settled }) => [memberId, ...(settled === null ? [] : [settled.byMemberId])]),
    ),
  ]);
  const known = new Map(summaries.map((summary) => [summary.resourceId, summary]));
  const authors = await readNamesOf(
    schoolId,
    summaries.flatMap(({ authorIds }) => authorIds),
  );
  const personOf = namer(new Map([...names, ...authors]));
  const resources = [...byResource.values()].flatMap((group) => {
    const summary = known.get(group[0]?.resourceId ?? '');
    return summary === undefined ? [] : [reported(summary, group, personOf)];
  });
  return { resources: resources.sort(waitingFirst) };
}

function reported(
  { resourceId, title, authorIds, removed }: ResourceSummary,
  group: readonly ResourceReport[],
  personOf: (memberId: string) => string,
): ReportedResource {
  const { settled = null, settledAtMs = null } = group[0] ?? {};
  return {
    resourceId,
    title,
    by: authorIds.map(personOf).join('、'),
    removed: removed !== null,
    reports: group
      .map(({ memberId, reason, atMs }) => ({ by: personOf(memberId), reason, atMs }))
      .sort((one, other) => one.atMs - other.atMs),
    settled:
      settled === null || settledAtMs === null
        ? null
        : {
            by: personOf(settled.byMemberId),
            verdict: settled.verdict,
            word: settled.word,
            atMs: settledAtMs,
          },
  };
}

function waitingFirst(one: ReportedResource, other: ReportedResource): number {
  if (one.settled === null && other.settled === null)
    return (one.reports[0]?.atMs ?? 0) - (other.reports[0]?.atMs ?? 0);
  if (one.settled === null) return -1;
  if (other.settled === null) return 1;
  return other.settled.atMs - one.settled.atMs;
}
