import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import type { ResourceReport } from '@/domain/sharing/resource-report';
import { isOnShelf, isOwnResource } from '@/domain/sharing/resource-right';
import { cleanText } from '@/domain/submission/text';
import { insertOnce } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findResource } from '../../_shared/repositories/resources';
import { wordsFault } from '../../_shared/text-check';
import { findReport, reportDocumentId } from './report-store';

/** Tells the office that something should not be there. Nobody but the office reads who did. */
export const reportResource: Handler<typeof resourceActions.reportResource> = async (
  { caller, openId, now },
  input,
) => {
  const { schoolId, memberId } = caller;
  const { resourceId } = input;
  const key = { schoolId, resourceId, memberId };
  const reason = cleanText(input.reason);
  const [resource, standing] = await Promise.all([findResource(schoolId, resourceId), findReport(key)]);
  if (resource === null || !isOnShelf(resource)) return resourceRefused('gone');
  if (isOwnResource(caller, resource)) return resourceRefused('ownResource');
  if (standing !== null) return answerOf(standing);
  const fault = await wordsFault(openId, reason, 'remark');
  if (fault !== null) return resourceRefused(fault);
  const report: ResourceReport = { ...key, reason, atMs: now, settledAtMs: null, settled: null };
  return answerOf((await insertOnce('resourceReports', reportDocumentId(key), report)).document);

  function answerOf(stored: ResourceReport) {
    return stored.reason === reason
      ? accept({ reportedAtMs: stored.atMs })
      : resourceRefused('reportedBefore');
  }
};
