import { randomUUID } from 'node:crypto';
import type { Caller } from '@/contract/policy';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { documentId, withoutId } from '../_shared/documents';
import { arranged } from '../_shared/repositories/sessions';
import { inTransaction } from '../_shared/transaction';
import { hosted } from './hosted';

type Rule<Code extends string> = (session: TrainingSession) => Result<TrainingSession, Code>;

/**
 * Changes a session that the caller may hold by a rule, with its audit line, in one transaction: of two people at once
 * the second meets what the first left. A rule that answers the session it was given changes nothing and leaves no line.
 */
export function changeSession<Code extends string>(
  caller: Caller,
  sessionId: string,
  change: { readonly act: string; readonly atMs: number; readonly rule: Rule<Code> },
): Promise<Result<TrainingSession, Code | 'notFound' | 'notAllowed'>> {
  const { schoolId, memberId } = caller;
  const id = documentId(schoolId, sessionId);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<TrainingSession>('sessions', id);
    const found = hosted(caller, stored && arranged(stored));
    if (!found.ok) return found;
    const before = withoutId(found.data);
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

function stateOf(session: TrainingSession) {
  const { state, openedAtMs, closedAtMs, audienceMemberIds, rollCalls, spokenAtMs } = session;
  const expected = audienceMemberIds?.length ?? null;
  return { state, openedAtMs, closedAtMs, expected, rollCalls: rollCalls.length, spokenAtMs };
}
