import { commonRefusals } from '@/contract/common-refusals';
import type { conductActions } from '@/contract/conduct';
import type { Caller } from '@/contract/policy';
import type { ConductReport } from '@/domain/ledger/conduct/report';
import { type ConductEyes, eyesOf, type Judge } from '@/domain/ledger/conduct/right';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findConduct, readJudges } from '../../_shared/repositories/conduct';
import { viewFor } from './case-view';

export interface FoundConduct {
  readonly report: ConductReport;
  readonly eyes: ConductEyes;
  readonly people: readonly Judge[];
}

/** Whom a report does not concern does not learn whether it is there. */
export async function findConductFor(
  caller: Caller,
  reportId: string,
): Promise<Result<FoundConduct, 'notFound'>> {
  const [report, people] = await Promise.all([
    findConduct(caller.schoolId, reportId),
    readJudges(caller.schoolId),
  ]);
  const eyes = report === null ? null : eyesOf(caller, report, people);
  if (report === null || eyes === null) return refuse('notFound', commonRefusals.notFound);
  return accept({ report, eyes, people });
}

export const conductCase: Handler<typeof conductActions.conductCase> = async (
  { caller, now },
  { reportId },
) => {
  const found = await findConductFor(caller, reportId);
  return found.ok ? accept(await viewFor(found.data.report, found.data.eyes, caller, now)) : found;
};
