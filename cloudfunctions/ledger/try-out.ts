import { createHash } from 'node:crypto';
import type { DryRun, Trial } from '@/contract/rule-books';
import type { DryRunRecord } from '@/domain/ledger/decide-rescore';
import { dryRunNumbers, type Side } from '@/domain/ledger/dry-run';
import type { LedgerRecord } from '@/domain/ledger/record';
import { tryOut } from '@/domain/ledger/trial';
import { accept, type Result } from '@/domain/refusal';
import { documentId, replaceDocument } from '../_shared/documents';
import { findRuleBook, findVersion } from '../_shared/repositories/rule-books';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { findRunningTerm, type RunningTerm, whileOpen } from './running-term';
import { readSchoolTerm } from './school-term';

/** A dry run as it was computed now, with the sides it compared. */
export interface TriedOut extends RunningTerm {
  readonly dryRun: DryRun;
  readonly before: Side;
  readonly after: Side;
  readonly records: readonly LedgerRecord[];
}

interface By {
  readonly schoolId: string;
  readonly memberId: string;
  readonly now: number;
}

/** Computes a trial for the running term from everybody's records and keeps that it was tried. */
export async function tryOutNow(
  { schoolId, memberId, now }: By,
  trial: Trial,
): Promise<Result<TriedOut, 'noTerm' | 'termClosed' | 'badTrial'>> {
  const running = await findRunningTerm(schoolId);
  if (!running.ok) return running;
  const { school, term } = running.data;
  const [termEnd, book, candidate, { records, settings }] = await Promise.all([
    findTermEnd(term),
    findRuleBook(term),
    trial.kind === 'book' ? findVersion(schoolId, trial) : null,
    readSchoolTerm(term),
  ]);
  const open = whileOpen(termEnd);
  if (!open.ok) return open;
  const tried = tryOut(
    { book, records, groups: school.groups, settings },
    trial,
    candidate?.book ?? null,
    now,
  );
  if (!tried.ok) return tried;

  const { before, after } = tried.data;
  const numbers = dryRunNumbers(before, after);
  const { termId, ruleBook: inForce } = term;
  const record: DryRunRecord = {
    schoolId,
    termId,
    trial,
    inForce,
    numbers,
    byMemberId: memberId,
    atMs: now,
  };
  const key = keyOf(record);
  await replaceDocument('dryRuns', dryRunId(record, key), record);
  return accept({ school, term, dryRun: { ...numbers, key, atMs: now }, before, after, records });
}

export function dryRunId(
  { schoolId, termId }: Pick<DryRunRecord, 'schoolId' | 'termId'>,
  key: string,
): string {
  return documentId(schoolId, termId, key);
}

/** The same trial with the same outcome has the same key, whoever runs it and when. */
function keyOf({ schoolId, termId, trial, inForce, numbers }: DryRunRecord): string {
  const named = JSON.stringify([schoolId, termId, trial, inForce.id, inForce.version, numbers]);
  return createHash('sha256').update(named).digest('hex').slice(0, 32);
}
