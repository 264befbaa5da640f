import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import type { WorkFact } from '@/domain/ledger/fact';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { accept, refuse } from '@/domain/refusal';
import type { Round, Submission } from '@/domain/submission/submission';
import { approvalFactIdOf, decideWithdraw, type Withdrawn } from '@/domain/submission/withdraw';
import { type AuditLine, auditId } from '../_shared/audit';
import { documentId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { factDocumentId } from '../_shared/repositories/facts';
import { pieceDocumentId, roundDocumentId, writePiece } from '../_shared/repositories/submissions';
import { termEndWithin } from '../_shared/repositories/term-ends';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { pieceView } from './piece-view';
import { findWork, pieceWithin } from './work';

/**
 * The author takes a piece back. A leader who decides at the same moment meets it in the transaction: one of the two
 * stands, the other is told. With an approval its credit goes, all in one.
 */
export const withdraw: Handler<typeof submission.actions.withdraw> = async (
  { caller, now },
  { dutyId, round },
) => {
  const work = await findWork(caller, dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const outcome = await inTransaction(async (transaction) => {
    const piece = await pieceWithin(transaction, caller, work, pieceDocumentId(work.piece), now);
    const result = decideWithdraw(piece, { ...(await groundWithin(transaction, piece, round)), now });
    if (result.ok && 'withdrawn' in result.data) await write(transaction, piece, result.data.withdrawn);
    return result.ok
      ? accept({ piece: 'withdrawn' in result.data ? result.data.withdrawn.piece : piece })
      : result;
  });
  return outcome.ok ? accept(await pieceView(caller, work, outcome.data.piece, now)) : outcome;
};

async function groundWithin(transaction: Transaction, piece: Submission, round: number) {
  const { schoolId, submissionId } = piece;
  const roundId = roundDocumentId({ schoolId, submissionId, n: round });
  const standing = await transaction.get<Round>('rounds', roundId);
  if (piece.state !== 'approved') return { round, standing, fact: null, isTermClosed: false };
  const fact = await transaction.get<WorkFact>('facts', documentId(schoolId, approvalFactIdOf(piece)));
  return { round, standing, fact, isTermClosed: isClosed(await termEndWithin(transaction, piece)) };
}

async function write(transaction: Transaction, before: Submission, { piece, round, reversal }: Withdrawn) {
  await writePiece(transaction, piece, round);
  if (reversal === null) return;
  await transaction.add('facts', factDocumentId(reversal), reversal);
  const line: AuditLine = {
    schoolId: piece.schoolId,
    byMemberId: piece.memberId,
    atMs: round.atMs,
    act: 'withdrawWork',
    subject: piece.submissionId,
    before: { state: before.state, factId: reversal.of },
    after: { state: piece.state, factId: reversal.factId },
    reason: reversal.reason,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}
