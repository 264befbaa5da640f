import { accept, type Result } from '../refusal';
import type { Resource } from './resource';
import { removedResource } from './resource-acts';
import { resourceRefused } from './resource-refusals';

export type ReportVerdict = 'removed' | 'kept';

/** Somebody says that a resource should not be there. One document a person and resource, `SCHOOL:RESOURCE:MEMBER`. */
export interface ResourceReport {
  readonly schoolId: string;
  readonly resourceId: string;
  readonly memberId: string;
  readonly reason: string;
  readonly atMs: number;
  readonly settledAtMs: number | null;
  readonly settled: {
    readonly byMemberId: string;
    readonly verdict: ReportVerdict;
    /** To those who reported it; to its authors too when it is removed. */
    readonly word: string;
  } | null;
}

interface Settling {
  readonly verdict: ReportVerdict;
  readonly word: string;
  readonly byMemberId: string;
  readonly nowMs: number;
}

export interface Settled {
  readonly reports: readonly ResourceReport[];
  /** As it is stored now; null where nothing of it changes. */
  readonly resource: Resource | null;
}

/** One word of the office answers all who reported a resource and still wait. */
export function settleReports(
  resource: Resource,
  reports: readonly ResourceReport[],
  { verdict, word, byMemberId, nowMs }: Settling,
): Result<Settled, 'noReport'> {
  const waiting = reports.filter(({ settledAtMs }) => settledAtMs === null);
  if (waiting.length === 0) return resourceRefused('noReport');
  const settled = { byMemberId, verdict, word };
  const isTaken = verdict === 'removed' && resource.removed === null;
  return accept({
    reports: waiting.map((report) => ({ ...report, settledAtMs: nowMs, settled })),
    resource: isTaken ? removedResource(resource, { byMemberId, atMs: nowMs, reason: word }) : null,
  });
}
