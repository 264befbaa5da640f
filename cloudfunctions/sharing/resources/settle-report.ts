import type { resourceActions } from '@/contract/resources';
import { settledMessage } from '@/domain/notice/resource-messages';
import { accept, type Result } from '@/domain/refusal';
import type { Resource } from '@/domain/sharing/resource';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { type ResourceReport, type Settled, settleReports } from '@/domain/sharing/resource-report';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../../_shared/audit';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { findResource, resourceDocumentId } from '../../_shared/repositories/resources';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { followRemoval } from './follow-removal';
import { readReportsOf, reportDocumentId } from './report-store';
import { reportsView } from './reports';

/**
 * The office's word on a resource: removed or kept, for all who reported it and wait. Of two officers at once the second
 * finds nothing waiting; one who sends the same word again meets the first result.
 */
export const settleReport: Handler<typeof resourceActions.settleReport> = async (
  { caller, openId, now },
  { resourceId, verdict, ...asked },
) => {
  const { schoolId, memberId } = caller;
  const word = cleanText(asked.word);
  const [found, reports] = await Promise.all([
    findResource(schoolId, resourceId),
    readReportsOf(schoolId, resourceId),
  ]);
  if (found === null || reports.length === 0) return resourceRefused('gone');
  const mine = reports.filter(
    ({ settled }) => settled?.byMemberId === memberId && settled.verdict === verdict && settled.word === word,
  );
  const isNew = reports.some(({ settledAtMs }) => settledAtMs === null);
  if (!isNew && mine.length === 0) return resourceRefused('noReport');
  if (isNew) {
    const fault = await wordsFault(openId, word, 'remark');
    if (fault !== null) return resourceRefused(fault);
    const settling = { verdict, word, byMemberId: memberId, nowMs: now };
    const settled = await settle(found, reports, (resource, fresh) =>
      settleReports(resource, fresh, settling),
    );
    if (!settled.ok) return settled;
    await follow(settled.data.resource ?? withoutId(found), settled.data.reports);
  } else await follow(withoutId(found), mine.map(withoutId));
  return accept(await reportsView(schoolId));
};

/** Reports and resource in one transaction, each as it stands by then. */
function settle(
  found: Resource,
  reports: readonly ResourceReport[],
  decide: (resource: Resource, reports: readonly ResourceReport[]) => Result<Settled, 'noReport'>,
): Promise<Result<Settled, 'noReport'>> {
  return inTransaction(async (transaction) => {
    const id = resourceDocumentId(found);
    const resource = await transaction.get<Resource>('resources', id);
    const fresh: ResourceReport[] = [];
    for (const report of reports) {
      const stored = await transaction.get<ResourceReport>('resourceReports', reportDocumentId(report));
      if (stored !== null) fresh.push(withoutId(stored));
    }
    const decided = decide(resource === null ? found : withoutId(resource), fresh);
    if (!decided.ok) return decided;
    for (const report of decided.data.reports)
      await transaction.replace('resourceReports', reportDocumentId(report), report);
    if (decided.data.resource !== null) await transaction.replace('resources', id, decided.data.resource);
    return decided;
  });
}

async function follow(resource: Resource, reports: readonly ResourceReport[]): Promise<void> {
  const { schoolId, resourceId } = resource;
  for (const report of reports) {
    const message = settledMessage(resource, report);
    if (message !== null) await addMessage(message);
    if (report.settled === null || report.settledAtMs === null) continue;
    const { byMemberId, verdict, word } = report.settled;
    const line = { schoolId, byMemberId, atMs: report.settledAtMs, act: 'settleReport', subject: resourceId };
    await writeAudit({ ...line, before: report.reason, after: verdict, reason: word }, report.memberId);
  }
  if (reports.some(({ settled }) => settled?.verdict === 'removed')) await followRemoval(resource);
}
