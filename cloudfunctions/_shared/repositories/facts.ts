import type { Fact, RecordFact } from '@/domain/ledger/fact';
import { entryOf } from '@/domain/ledger/reverse-entry';
import { documentId, getDocument, insertOnce, readAll, readStartingWith, type Stored } from '../documents';

export function factDocumentId(fact: Pick<Fact, 'schoolId' | 'factId'>): string {
  return documentId(fact.schoolId, fact.factId);
}

/** Adds a fact once; a fact that stands already comes back untouched, so that a resent act meets its first result. */
export function addFact<F extends Fact>(
  fact: F,
): Promise<{ readonly inserted: boolean; readonly document: Stored<F> }> {
  return insertOnce('facts', factDocumentId(fact), fact);
}

export function findFact(schoolId: string, factId: string): Promise<Stored<Fact> | null> {
  return getDocument<Fact>('facts', documentId(schoolId, factId));
}

/** One person's journal of a term: a few hundred documents at most, one index. */
export function readFactsOf(schoolId: string, termId: string, memberId: string): Promise<Stored<Fact>[]> {
  return readAll<Fact>('facts', { schoolId, termId, memberId });
}

/** What was entered together with this record, itself included: their ids begin alike. */
export async function readEntryOf({ schoolId, ...record }: RecordFact): Promise<Stored<RecordFact>[]> {
  return readStartingWith<RecordFact>('facts', documentId(schoolId, 'record', `${entryOf(record)}.`));
}

/** All facts of one session, reversals included. */
export function readFactsOfSession(schoolId: string, sessionId: string): Promise<Stored<Fact>[]> {
  return readAll<Fact>('facts', { schoolId, sessionId });
}
