import { createHash } from 'node:crypto';
import type { DryRun } from '@/contract/rule-books';
import type { DryRunRecord } from '@/domain/ledger/decide-rescore';
import { dryRunNumbers } from '@/domain/ledger/dry-run';
import type { LedgerRecord } from '@/domain/ledger/record';
import { type RuleTrial, type Sides, type Trial, tryOut } from '@/domain/ledger/trial';
import { accept, type Result } from '@/domain/refusal';
import { documentId, replaceDocument } from '../_shared/documents';
import { findRuleBook, findVersion } from '../_shared/repositories/rule-books';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { findRunningTerm, type RunningTerm, whileOpen } from './running-term';
import { readSchoolTerm } from './school-term';

/** A dry run as it was computed now, with the sides it compared. */
export interface TriedOut extends RunningTerm, Sides {
  readonly dryRun: DryRun;
  readonly records: readonly LedgerRecord[];
}

interface By {
  readonly schoolId: string;
  readonly memberId: string;
  readonly now: number;
}

/** Computes a change of the rules for the running term from everybody's records and keeps that it was tried. */
export async function tryRulesNow(
  by: By,
  trial: RuleTrial,
): Promise<Result<TriedOut, 'noTerm' | 'termClosed' | 'badTrial'>> {
  const running = await findRunningTerm(by.schoolId);
  if (!running.ok) return running;
  const { school, term } = running.data;
  const [termEnd, book, candidate, { records, settings }] = await Promise.all([
    findTermEnd(term),
    findRuleBook(term),
    trial.kind === 'book' ? findVersion(by.schoolId, trial) : null,
    readSchoolTerm(term),
  ]);
  const open = whileOpen(termEnd);
  if (!open.ok) return open;
  const ground = { book, records, groups: school.groups, settings };
  const tried = tryOut(ground, trial, candidate?.book ?? null, by.now);
  if (!tried.ok) return tried;
  return accept(await keepTried({ school, term, records, ...tried.data }, trial, by));
}

/** Keeps that this was tried and what it came to: numbers and ids, never names. */
export async function keepTried(
  tried: Omit<TriedOut, 'dryRun'>,
  trial: Trial,
  { schoolId, memberId, now }: By,
): Promise<TriedOut> {
  const { termId, ruleBook: inForce } = tried.term;
  const numbers = dryRunNumbers(tried.before, tried.after);
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
  return { ...tried, dryRun: { ...numbers, key, atMs: now } };
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
