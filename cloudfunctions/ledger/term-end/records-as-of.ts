import type { LedgerRecord } from '@/domain/ledger/record';
import { asOf, type LaterSession } from '@/domain/ledger/term-end/as-of';
import type { Round } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import type { AuditLine } from '../../_shared/audit';
import { command } from '../../_shared/cloud';
import { readAll } from '../../_shared/documents';

/**
 * Everybody's term as it stood at a moment that is past. What can change in place is put back by what happened since:
 * rounds and audit lines are documents of their own.
 */
export async function recordsAsOf(
  { schoolId, termId }: Term,
  records: readonly LedgerRecord[],
  cutoffAtMs: number,
): Promise<LedgerRecord[]> {
  const later = { schoolId, atMs: command.gt(cutoffAtMs) };
  const [rounds, lines] = await Promise.all([
    readAll<Round>('rounds', later, { parts: false, photos: false }),
    readAll<AuditLine>('audits', later),
  ]);
  const sessions = lines
    .filter(({ act }) => act === 'openSession' || act === 'closeSession')
    .map(({ subject: sessionId, atMs, before }) => {
      return { sessionId, atMs, before: before as LaterSession['before'] };
    });
  return records.map((record) => {
    const isOwn = (round: Round) => round.termId === termId && round.authorId === record.person.memberId;
    return asOf(record, cutoffAtMs, { rounds: rounds.filter(isOwn), sessions });
  });
}
