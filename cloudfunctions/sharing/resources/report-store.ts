import type { ResourceReport } from '@/domain/sharing/resource-report';
import { command } from '../../_shared/cloud';
import {
  documentId,
  getDocument,
  readAll,
  readDescending,
  readStartingWith,
  type Stored,
} from '../../_shared/documents';

type ReportKey = Pick<ResourceReport, 'schoolId' | 'resourceId' | 'memberId'>;

export function reportDocumentId({ schoolId, resourceId, memberId }: ReportKey): string {
  return documentId(schoolId, resourceId, memberId);
}

export function findReport(key: ReportKey): Promise<Stored<ResourceReport> | null> {
  return getDocument<ResourceReport>('resourceReports', reportDocumentId(key));
}

export function readReportsOf(schoolId: string, resourceId: string): Promise<Stored<ResourceReport>[]> {
  return readStartingWith<ResourceReport>('resourceReports', `${documentId(schoolId, resourceId)}:`);
}

/** All that wait, and the latest that were settled. */
export async function readReports(schoolId: string, settledMost: number): Promise<ResourceReport[]> {
  const [waiting, settled] = await Promise.all([
    readAll<ResourceReport>('resourceReports', { schoolId, settledAtMs: null }),
    readDescending<ResourceReport>(
      'resourceReports',
      { schoolId, settledAtMs: command.gt(0) },
      'settledAtMs',
      null,
      settledMost,
      {},
    ),
  ]);
  return [...waiting, ...settled];
}
