import { evidenceEndsAtMs } from '@/domain/ledger/conduct/hearing';
import { withoutEvidenceFiles } from '@/domain/ledger/conduct/report';
import { cloud } from '../../_shared/cloud';
import { forgetEvidence, readUntidiedConduct } from '../../_shared/repositories/conduct';
import { findTerm } from '../../_shared/repositories/schools';
import { recheckSharedPhotos } from '../../_shared/shared-pictures';

/**
 * The timer's part: pictures on which the platform stayed silent are asked about again, and those of terms that are over
 * are deleted, the files first: a run that died half-way finds the report again. What was said and decided stays.
 */
export async function tendConduct(schoolId: string, now: number): Promise<void> {
  await recheckSharedPhotos('conductReports', schoolId, now);
  for (const report of await readUntidiedConduct(schoolId)) {
    const term = await findTerm(schoolId, report.termId);
    if (term === null || report.state === 'appealed' || now <= evidenceEndsAtMs(term)) continue;
    const fileList = [...report.photos, ...report.files].map(({ fileId }) => fileId);
    if (fileList.length > 0) await cloud.deleteFile({ fileList });
    await forgetEvidence(report, (current) => withoutEvidenceFiles(current, now));
  }
}
