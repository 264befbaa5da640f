import type { FailedScan } from '@/domain/attendance/failed-scan';
import { command } from '../cloud';
import { documentId, insertOnce, readAll, removeWhere, type Stored } from '../documents';

const MINUTE_MS = 60_000;

/** Notes a failed scan. The same failure again within the minute is the same note: a lost answer, or an impatient finger. */
export async function addFailedScan(scan: FailedScan): Promise<void> {
  const { schoolId, sessionId, memberId, act, code, atMs } = scan;
  const minute = Math.floor(atMs / MINUTE_MS);
  await insertOnce('failedScans', documentId(schoolId, sessionId, memberId, act, code, minute), scan);
}

export function readFailedScans(schoolId: string, sessionId: string): Promise<Stored<FailedScan>[]> {
  return readAll<FailedScan>('failedScans', { schoolId, sessionId });
}

export function removeFailedScansBefore(schoolId: string, atMs: number): Promise<number> {
  return removeWhere('failedScans', { schoolId, atMs: command.lt(atMs) });
}
