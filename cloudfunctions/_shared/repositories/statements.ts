import type { StatementSummary } from '@/domain/ledger/term-end/past-terms';
import type { FrozenStatement } from '@/domain/ledger/term-end/result';
import { countDocuments, documentId, getDocument, insertOnce, readAll, type Stored } from '../documents';
import type { TermKey } from './term-ends';

function statementId({ schoolId, termId }: TermKey, memberId: string): string {
  return documentId(schoolId, termId, memberId);
}

/** Writes a frozen statement, once and for ever. */
export async function addStatement(statement: FrozenStatement): Promise<void> {
  await insertOnce('statements', statementId(statement, statement.memberId), statement);
}

export function findStatement(term: TermKey, memberId: string): Promise<Stored<FrozenStatement> | null> {
  return getDocument<FrozenStatement>('statements', statementId(term, memberId));
}

/** Whose statements of a term are written. */
export async function readWritten({ schoolId, termId }: TermKey): Promise<ReadonlySet<string>> {
  const written = await readAll<Pick<FrozenStatement, 'memberId'>>(
    'statements',
    { schoolId, termId },
    { memberId: true },
  );
  return new Set(written.map(({ memberId }) => memberId));
}

export function countStatements({ schoolId, termId }: TermKey): Promise<number> {
  return countDocuments('statements', { schoolId, termId });
}

/** One person's frozen statements of all terms, without what they rest on. */
export function readStatementsOf(schoolId: string, memberId: string): Promise<Stored<StatementSummary>[]> {
  return readAll<StatementSummary>(
    'statements',
    { schoolId, memberId },
    { termId: true, ruleBook: true, totalHundredths: true, hoursHundredths: true, bandId: true },
  );
}
