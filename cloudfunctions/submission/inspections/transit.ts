import type { Result } from '@/domain/refusal';
import type { Inspection, Transition } from '@/domain/submission/inspection/inspection';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { type AuditLine, auditId } from '../../_shared/audit';
import { inspectionWithin, writeInspection } from '../../_shared/repositories/inspections';
import { inTransaction } from '../../_shared/transaction';

/** Begins a transition of a round with its audit line, or finds it under way or done. Two at once begin one. */
export function transit(
  found: Inspection,
  act: 'closeInspection' | 'reopenInspection',
  rule: (standing: Inspection) => Result<Transition, 'alreadyChanged'>,
): Promise<Result<Transition, 'alreadyChanged'>> {
  return inTransaction(async (transaction) => {
    const standing = await inspectionWithin(transaction, found);
    if (standing === null) return inspectionRefused('alreadyChanged');
    const decided = rule(standing);
    if (!decided.ok || decided.data.how !== 'begun') return decided;
    const { inspection } = decided.data;
    await writeInspection(transaction, inspection);
    const line: AuditLine = {
      schoolId: inspection.schoolId,
      byMemberId: inspection.last.byMemberId,
      atMs: inspection.last.atMs,
      act,
      subject: inspection.inspectionId,
      before: standing.state,
      after: inspection.state,
      reason: inspection.last.reason,
    };
    await transaction.add('audits', auditId(line, String(inspection.turn)), line);
    return decided;
  });
}
