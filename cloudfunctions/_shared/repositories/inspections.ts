import type { Fact } from '@/domain/ledger/fact';
import type { Inspection } from '@/domain/submission/inspection/inspection';
import { blankEntry, type InspectionEntry } from '@/domain/submission/inspection/inspection-entry';
import { factSubjectOf } from '@/domain/submission/inspection/seal-entry';
import { documentId, getDocument, readAll, readStartingWith, withoutId } from '../documents';
import type { Transaction } from '../transaction';

type RoundKey = Pick<Inspection, 'schoolId' | 'inspectionId'>;
export type EntryKey = Pick<InspectionEntry, 'schoolId' | 'inspectionId' | 'memberId'>;

export function inspectionDocumentId({ schoolId, inspectionId }: RoundKey): string {
  return documentId(schoolId, inspectionId);
}

export function entryDocumentId({ schoolId, inspectionId, memberId }: EntryKey): string {
  return documentId(schoolId, `${inspectionId}.${memberId}`);
}

export async function findInspection(schoolId: string, inspectionId: string): Promise<Inspection | null> {
  const stored = await getDocument<Inspection>('inspections', documentId(schoolId, inspectionId));
  return stored === null ? null : withoutId(stored);
}

/** All rounds of a term. */
export async function readInspections(schoolId: string, termId: string): Promise<Inspection[]> {
  return (await readAll<Inspection>('inspections', { schoolId, termId })).map(withoutId);
}

/** What was written in one round; whoever nobody wrote about has no document. */
export async function readEntries({ schoolId, inspectionId }: RoundKey): Promise<InspectionEntry[]> {
  return (await readAll<InspectionEntry>('inspectionEntries', { schoolId, inspectionId })).map(withoutId);
}

/** One person's entries of all rounds. */
export async function readEntriesOf(schoolId: string, memberId: string): Promise<InspectionEntry[]> {
  return (await readAll<InspectionEntry>('inspectionEntries', { schoolId, memberId })).map(withoutId);
}

/** Every fact that a round ever posted, and their reversals, by member id. Two reads, however many people it has. */
export async function readInspectionFacts(inspection: RoundKey): Promise<ReadonlyMap<string, Fact[]>> {
  const { schoolId } = inspection;
  const subjects = factSubjectOf(inspection, '');
  const [posted, reversals] = await Promise.all([
    readStartingWith<Fact>('facts', documentId(schoolId, 'record', subjects)),
    readStartingWith<Fact>('facts', documentId(schoolId, 'reversal', `record.${subjects}`)),
  ]);
  const byMember = new Map<string, Fact[]>();
  for (const fact of [...posted, ...reversals])
    byMember.set(fact.memberId, [...(byMember.get(fact.memberId) ?? []), fact]);
  return byMember;
}

export async function inspectionWithin(transaction: Transaction, key: RoundKey): Promise<Inspection | null> {
  const stored = await transaction.get<Inspection>('inspections', inspectionDocumentId(key));
  return stored === null ? null : withoutId(stored);
}

/** The entry as it stands; a blank one while nobody wrote on it. */
export async function entryWithin(
  transaction: Transaction,
  inspection: Inspection,
  memberId: string,
): Promise<InspectionEntry> {
  const key = { schoolId: inspection.schoolId, inspectionId: inspection.inspectionId, memberId };
  const stored = await transaction.get<InspectionEntry>('inspectionEntries', entryDocumentId(key));
  return stored === null ? blankEntry(inspection, memberId) : withoutId(stored);
}

export function writeInspection(transaction: Transaction, inspection: Inspection): Promise<void> {
  return transaction.replace('inspections', inspectionDocumentId(inspection), inspection);
}

export function writeEntry(transaction: Transaction, entry: InspectionEntry): Promise<void> {
  return transaction.replace('inspectionEntries', entryDocumentId(entry), entry);
}
