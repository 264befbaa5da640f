import { commonRefusals } from '@/contract/common-refusals';
import type { ConductReport, ConductRound, ConductStep } from '@/domain/ledger/conduct/report';
import type { Judge } from '@/domain/ledger/conduct/right';
import { type Result, refuse } from '@/domain/refusal';
import { command } from '../cloud';
import { countDocuments, documentId, getDocument, readAll, withoutId } from '../documents';
import { inTransaction, type Transaction } from '../transaction';
import type { TermKey } from './term-ends';

/** What lists are made of: without what only a few may see. */
export type ConductSummary = Omit<ConductReport, 'account' | 'evidence' | 'photos' | 'files'>;
const withoutSecrets = { account: false, evidence: false, photos: false, files: false };

type Key = Pick<ConductReport, 'schoolId' | 'reportId'>;

export function conductDocumentId({ schoolId, reportId }: Key): string {
  return documentId(schoolId, reportId);
}

export async function findConduct(schoolId: string, reportId: string): Promise<ConductReport | null> {
  const stored = await getDocument<ConductReport>(
    'conductReports',
    conductDocumentId({ schoolId, reportId }),
  );
  return stored === null ? null : withoutId(stored);
}

/** What became of a report, oldest first. */
export async function readConductRounds({ schoolId, reportId }: Key): Promise<ConductRound[]> {
  const rounds = await readAll<ConductRound>('conductRounds', { schoolId, reportId });
  return rounds.map(withoutId).sort((a, b) => a.n - b.n);
}

/** Of a school: a handful a term. */
export function readConduct(schoolId: string): Promise<ConductSummary[]> {
  return readAll<ConductSummary>('conductReports', { schoolId }, withoutSecrets);
}

/** What somebody reported, or what is about somebody. */
export function readConductOf(
  schoolId: string,
  who: { readonly aboutMemberId: string } | { readonly byMemberId: string },
): Promise<ConductSummary[]> {
  return readAll<ConductSummary>('conductReports', { schoolId, ...who }, withoutSecrets);
}

/** Reports whose pictures and files are still kept. */
export async function readUntidiedConduct(schoolId: string): Promise<ConductReport[]> {
  return (await readAll<ConductReport>('conductReports', { schoolId, tidiedAtMs: null })).map(withoutId);
}

/** Appeals against a penalty of this term that nobody decided yet. */
export function countOpenConductAppeals({ schoolId, termId }: TermKey): Promise<number> {
  return countDocuments('conductReports', { schoolId, termId, state: 'appealed' });
}

/** Whoever may be asked to decide. */
export function readJudges(schoolId: string): Promise<Judge[]> {
  return readAll<Judge>(
    'members',
    { schoolId, roles: command.in(['academicAffairs', 'principal']) },
    { memberId: true, roles: true, boundAtMs: true },
  );
}

/**
 * Runs a step of a report in one transaction; `work` gets the report as it stands and the round that has the step's number,
 * and writes what it decides with `writeConductStep`.
 */
export function withinConduct<Data, Code extends string>(
  key: Key,
  round: number,
  work: (
    transaction: Transaction,
    report: ConductReport,
    standing: ConductRound | null,
  ) => Promise<Result<Data, Code>>,
): Promise<Result<Data, Code | 'notFound'>> {
  return inTransaction(async (transaction): Promise<Result<Data, Code | 'notFound'>> => {
    const stored = await transaction.get<ConductReport>('conductReports', conductDocumentId(key));
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const standing = await transaction.get<ConductRound>('conductRounds', roundId(key, round));
    return work(transaction, withoutId(stored), standing === null ? null : withoutId(standing));
  });
}

/** Of two sendings at once one writes, and both answer what it wrote. */
export function addConduct(step: ConductStep): Promise<ConductReport> {
  return inTransaction(async (transaction) => {
    const found = await transaction.get<ConductReport>('conductReports', conductDocumentId(step.report));
    if (found !== null) return withoutId(found);
    await writeConductStep(transaction, step);
    return step.report;
  });
}

export async function writeConductStep(
  transaction: Transaction,
  { report, round }: ConductStep,
): Promise<void> {
  await transaction.replace('conductReports', conductDocumentId(report), report);
  await transaction.add('conductRounds', roundId(round, round.n), round);
}

/** The pictures and files are gone: so is what is known of them. */
export function forgetEvidence(key: Key, change: (report: ConductReport) => ConductReport): Promise<void> {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<ConductReport>('conductReports', conductDocumentId(key));
    if (stored !== null)
      await transaction.replace('conductReports', conductDocumentId(key), change(withoutId(stored)));
  });
}

/** The first round of a report. */
export async function findFirstRound(key: Key): Promise<ConductRound | null> {
  const stored = await getDocument<ConductRound>('conductRounds', roundId(key, 0));
  return stored === null ? null : withoutId(stored);
}

function roundId({ schoolId, reportId }: Key, n: number): string {
  return documentId(schoolId, reportId, n);
}
