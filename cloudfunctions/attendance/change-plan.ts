import { randomUUID } from 'node:crypto';
import type { Caller } from '@/contract/policy';
import { mayPlan } from '@/domain/attendance/plan-right';
import {
  type SessionChange,
  type SessionChangeKind,
  sessionChange,
  toBeTold,
} from '@/domain/attendance/session-change';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Member } from '@/domain/people/member';
import { accept, type Result, refuse } from '@/domain/refusal';
import { auditId } from '../_shared/audit';
import { documentId, type Stored, withoutId } from '../_shared/documents';
import { sessionChangeId } from '../_shared/repositories/session-changes';
import { arranged } from '../_shared/repositories/sessions';
import { inTransaction } from '../_shared/transaction';
import { notThere } from './hosted';

interface PlanChange<Code extends string> {
  readonly act: string;
  readonly atMs: number;
  readonly reason: string;
  /** The roster, read beforehand. */
  readonly members: readonly Member[];
  readonly rule: (session: TrainingSession) => Result<TrainingSession, Code>;
  /** Everybody is told of it; beside the audience these, too. */
  readonly told?: { readonly kind: SessionChangeKind; readonly others: readonly string[] };
}

/** The session, when it is there and the caller plans it. */
export function planned<Session extends TrainingSession>(
  caller: Caller,
  session: Session | null,
  members: readonly Member[],
): Result<Session, 'notFound' | 'notAllowed'> {
  if (session === null) return notThere(caller);
  return mayPlan(caller, session, members)
    ? accept(session)
    : refuse('notAllowed', '这场研修不是您的组自己的活动，请教务处来改。');
}

/**
 * Changes a session that the caller plans by a rule. Session, audit line and, where everybody is told, the change stand or
 * fall together. A leader's session stays their group's. A rule that answers the session it was given changes nothing.
 */
export function changePlan<Code extends string>(
  caller: Caller,
  sessionId: string,
  { act, atMs, reason, members, rule, told }: PlanChange<Code>,
): Promise<Result<TrainingSession, Code | 'notFound' | 'notAllowed'>> {
  const { schoolId, memberId } = caller;
  const id = documentId(schoolId, sessionId);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<TrainingSession>('sessions', id);
    const found = planned(
      caller,
      stored === null ? null : arranged<Stored<TrainingSession>>(stored),
      members,
    );
    if (!found.ok) return found;
    const before = withoutId(found.data);
    const changed = rule(before);
    if (!changed.ok) return changed;
    const after = changed.data;
    if (after === before) return accept(before);
    const stillOwn = planned(caller, after, members);
    if (!stillOwn.ok) return stillOwn;
    await transaction.replace('sessions', id, after);
    if (told !== undefined) {
      const memberIds = toBeTold([before, after], members, told.others, memberId);
      const change: SessionChange = sessionChange(told.kind, after, {
        reason,
        byMemberId: memberId,
        atMs,
        memberIds,
      });
      await transaction.add('sessionChanges', sessionChangeId(change), change);
    }
    const line = {
      schoolId,
      byMemberId: memberId,
      atMs,
      act,
      subject: sessionId,
      before: summaryOf(before),
      after: summaryOf(after),
      reason,
    };
    await transaction.add('audits', auditId(line, randomUUID()), line);
    return accept(after);
  });
}

/** What a planner can change, without the people of a list. */
function summaryOf({ audienceMemberIds, rollCalls, ...session }: TrainingSession) {
  return { ...session, listed: audienceMemberIds?.length ?? null };
}
