import { randomUUID } from 'node:crypto';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result, refuse } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { documentId, withoutId } from '../_shared/documents';
import { inTransaction } from '../_shared/transaction';

type Rule<Code extends string> = (session: TrainingSession) => Result<TrainingSession, Code>;

/**
 * Changes a session by a rule, with its audit line, in one transaction: of two office people at once the second meets
 * what the first left. A rule that answers the session it was given changes nothing and leaves no line.
 */
export function changeSession<Code extends string>(
  caller: Caller,
  sessionId: string,
  change: { readonly act: string; readonly atMs: number; readonly rule: Rule<Code> },
): Promise<Result<TrainingSession, Code | 'notFound'>> {
  const { schoolId, memberId } = caller;
  const id = documentId(schoolId, sessionId);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<TrainingSession>('sessions', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const before = withoutId(stored);
    const changed = change.rule(before);
    if (!changed.ok) return changed;
    const after = changed.data;
    if (after === before) return accept(before);
    await transaction.replace('sessions', id, after);
    const line = {
      schoolId,
      byMemberId: memberId,
      atMs: change.atMs,
      act: change.act,
      subject: sessionId,
      before: stateOf(before),
      after: stateOf(after),
      reason: '',
    };
    await transaction.add('audits', auditId(line, randomUUID()), line);
    return accept(after);
  });
}

function stateOf({ state, openedAtMs, closedAtMs, audienceMemberIds }: TrainingSession) {
  return { state, openedAtMs, closedAtMs, expected: audienceMemberIds?.length ?? null };
}
