import type { Fact, ReversalFact, WorkFact } from '@/domain/ledger/fact';
import { decideReversal, reversalIdOf } from '@/domain/ledger/reverse';
import { type Happening, messagesFor, subjectOf } from '@/domain/notice/messages-for';
import { accept, type Result } from '@/domain/refusal';
import { reopenWork } from '@/domain/submission/reopen-work';
import type { Round, Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import { type AuditLine, auditId } from '../_shared/audit';
import { documentId } from '../_shared/documents';
import { addMessage } from '../_shared/inbox';
import { factDocumentId } from '../_shared/repositories/facts';
import { findSession } from '../_shared/repositories/sessions';
import { findRound, writePiece } from '../_shared/repositories/submissions';
import type { Transaction } from '../_shared/transaction';

export interface Reversing {
  readonly memberId: string;
  readonly reason: string;
  readonly now: number;
}

/**
 * Reverses a fact inside a transaction, with its audit line. A reversed approval puts its piece back to its author, so
 * that status and fact agree; two who reverse the same fact at once make one reversal.
 */
export async function reverseWithin(
  transaction: Transaction,
  fact: Fact,
  by: Reversing,
): Promise<Result<ReversalFact, 'isReversal' | 'ownFact' | 'alreadyReversed'>> {
  const reversalId = documentId(fact.schoolId, reversalIdOf(fact));
  const result = decideReversal(fact, await transaction.get<ReversalFact>('facts', reversalId), by);
  if (!result.ok) return result;
  if ('repeated' in result.data) return accept(result.data.repeated);
  const { reversal } = result.data;
  await transaction.add('facts', factDocumentId(reversal), reversal);
  if (fact.kind === 'work') await reopen(transaction, fact, by);
  await writeAuditWithin(transaction, fact, reversal);
  return accept(reversal);
}

async function reopen(
  transaction: Transaction,
  { schoolId, submissionId }: WorkFact,
  by: Reversing,
): Promise<void> {
  const piece = await transaction.get<Submission>('submissions', documentId(schoolId, submissionId));
  if (piece === null) throw new Error(`${submissionId} has a fact and no piece`);
  const reopened = reopenWork(piece, by);
  await writePiece(transaction, reopened.piece, reopened.round);
}

async function writeAuditWithin(transaction: Transaction, fact: Fact, reversal: ReversalFact): Promise<void> {
  const line: AuditLine = {
    schoolId: fact.schoolId,
    byMemberId: reversal.recordedBy,
    atMs: reversal.recordedAtMs,
    act: 'reverseFact',
    subject: `${fact.kind}.${fact.subject}`,
    before: { factId: fact.factId },
    after: { factId: reversal.factId },
    reason: reversal.reason,
  };
  await transaction.add('audits', auditId(line, String(fact.n)), line);
}

/** Tells the person: of a piece by the round that reopened it, of anything else by the reversal itself. */
export async function tellOfReversal(fact: Fact, reversal: ReversalFact, term: Term): Promise<void> {
  const happening = fact.kind === 'work' ? await reopeningRound(fact) : reversal;
  if (happening === null) return;
  const title = await titleOf(happening, term);
  for (const message of messagesFor(happening, title)) await addMessage(message);
}

/** The round right after the approval: nothing can happen to an approved piece but its reopening. */
function reopeningRound({ schoolId, submissionId, round }: WorkFact): Promise<Round | null> {
  return findRound(schoolId, submissionId, round + 1);
}

async function titleOf(happening: Happening, term: Term): Promise<string> {
  const subject = subjectOf(happening);
  if (subject.kind === 'record') return subject.title;
  if (subject.kind === 'session')
    return (await findSession(term.schoolId, subject.sessionId))?.title ?? '研修';
  return term.duties.find((duty) => duty.dutyId === subject.dutyId)?.title ?? '作品';
}
