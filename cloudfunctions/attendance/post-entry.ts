import type { SessionRoster } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import { noAttendance } from '@/domain/attendance/attendance';
import { answerStanding, type Entry, type OfficeEntry } from '@/domain/attendance/decide-office-entry';
import type { CheckInFact, LeaveFact, ReversalFact } from '@/domain/ledger/fact';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, type Result, refuse } from '@/domain/refusal';
import { writeAudit } from '../_shared/audit';
import { addMessage } from '../_shared/inbox';
import { addFact } from '../_shared/repositories/facts';
import { readRoom, rosterOf } from './roster';

interface Asked {
  readonly sessionId: string;
  readonly memberId: string;
  readonly reason: string;
}

/**
 * What the office enters for one person: read, decide, post, answer with the new roster. Every part has an id of its own
 * act, so an entry that was sent twice, or died half-way, is completed and never doubled.
 */
export async function postEntry<Code extends string>(
  caller: Caller,
  now: number,
  asked: Asked,
  decide: (entry: Entry) => Result<OfficeEntry, Code>,
): Promise<Result<SessionRoster, Code | 'alreadyDone' | 'notFound'>> {
  const { sessionId, memberId, reason } = asked;
  const room = await readRoom(caller.schoolId, sessionId);
  if (room === null || !room.members.some((member) => member.memberId === memberId))
    return refuse('notFound', commonRefusals.notFound);
  const { session, facts } = room;
  const decided = decide({
    session,
    memberId,
    attendance: room.attendance.get(memberId) ?? noAttendance,
    facts: facts.filter((fact) => fact.memberId === memberId),
    byMemberId: caller.memberId,
    reason,
    nowMs: now,
  });
  if (!decided.ok) return decided;
  for (const fact of decided.data) {
    const { document } = await addFact(fact);
    // Somebody else may have been first since we read: then that fact stands, and must say the same.
    if (document.kind !== 'reversal' && fact.kind !== 'reversal') {
      const met = answerStanding(document, fact);
      if (!met.ok) return met;
    }
    await announce(document, session.title, reason);
  }
  const roster = await rosterOf(caller, sessionId);
  return roster === null ? refuse('notFound', commonRefusals.notFound) : accept(roster);
}

/** The audit line and the inbox message of a fact that the office posted; both once, however often asked for. */
export async function announce(
  fact: CheckInFact | LeaveFact | ReversalFact,
  title: string,
  reason: string,
): Promise<void> {
  await writeAudit(
    {
      schoolId: fact.schoolId,
      byMemberId: fact.recordedBy,
      atMs: fact.recordedAtMs,
      act: fact.kind,
      subject: fact.subject,
      before: fact.kind === 'reversal' ? fact.of : null,
      after: fact.factId,
      reason,
    },
    String(fact.n),
  );
  for (const message of messagesFor(fact, title)) await addMessage(message);
}
