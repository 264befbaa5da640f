import type { Caller } from '@/contract/policy';
import { type EntryFacts, saysTheSame } from '@/domain/attendance/decide-host-entry';
import type { Fact } from '@/domain/ledger/fact';
import { messagesFor } from '@/domain/notice/messages-for';
import { type AuditLine, writeAudit } from '../_shared/audit';
import { addMessage } from '../_shared/inbox';
import { addFact } from '../_shared/repositories/facts';
import type { Room } from './roster';

/** An act that died is sent again within minutes, by the phone or by its owner. */
const RECENT_MS = 30 * 60_000;

/**
 * Posts a host's facts of one person in their order, each with its audit line and its message. Answers false when another
 * fact stands in the place of one: somebody was first and said something else.
 */
export async function postFacts(facts: EntryFacts, title: string): Promise<boolean> {
  for (const fact of facts) {
    const { document } = await addFact(fact);
    if (!saysTheSame(document, fact)) return false;
    await announce(document, title);
  }
  return true;
}

/**
 * What this host entered about a person a moment ago may lack its line and message, if that act died half-way: both are
 * written once, however often asked for.
 */
export async function finishEarlier(
  { facts, session }: Room,
  memberId: string,
  caller: Caller,
  now: number,
): Promise<void> {
  const mine = facts.filter(
    (fact) =>
      fact.memberId === memberId &&
      fact.recordedBy === caller.memberId &&
      fact.recordedAtMs > now - RECENT_MS &&
      isEntered(fact),
  );
  await Promise.all(mine.map((fact) => announce(fact, session.title)));
}

/** The audit line and the inbox message of a fact that a host posted; both once, however often asked for. */
export async function announce(fact: Fact, title: string): Promise<void> {
  await writeAudit(lineOf(fact), String(fact.n));
  for (const message of messagesFor(fact, title)) await addMessage(message);
}

/** A reversal's line is the one that the ledger would write, so that a fact that both reverse at once leaves one. */
function lineOf(fact: Fact): AuditLine {
  const { schoolId, recordedBy: byMemberId, recordedAtMs: atMs, subject } = fact;
  const line = { schoolId, byMemberId, atMs, subject, reason: reasonOf(fact) };
  return fact.kind === 'reversal'
    ? { ...line, act: 'reverseFact', before: { factId: fact.of }, after: { factId: fact.factId } }
    : { ...line, act: fact.kind, before: null, after: fact.factId };
}

function reasonOf(fact: Fact): string {
  if ('reason' in fact) return fact.reason;
  return 'evidence' in fact && 'reason' in fact.evidence ? fact.evidence.reason : '';
}

/** Whether a host entered it, and not the person, a reviewer or the ledger. */
function isEntered(fact: Fact): boolean {
  switch (fact.kind) {
    case 'checkIn':
    case 'checkOut':
      return fact.evidence.way === 'hostList' || fact.evidence.way === 'claim';
    case 'leave':
      return fact.requestId === undefined;
    case 'mark':
    case 'absence':
    case 'reversal':
      return true;
    default:
      return false;
  }
}
