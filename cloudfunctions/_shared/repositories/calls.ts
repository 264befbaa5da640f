import { commonRefusals } from '@/contract/common-refusals';
import { type Result, refuse } from '@/domain/refusal';
import type { CollectionCall } from '@/domain/sharing/collection-call';
import type { CollectionEntry } from '@/domain/sharing/collection-entry';
import { command } from '../cloud';
import { documentId, getDocument, insertOnce, readAll, type Stored, withoutId } from '../documents';
import { inTransaction } from '../transaction';

type CallKey = Pick<CollectionCall, 'schoolId' | 'callId'>;
type EntryKey = Pick<CollectionEntry, 'schoolId' | 'callId' | 'entryId'>;

export function callDocumentId({ schoolId, callId }: CallKey): string {
  return documentId(schoolId, callId);
}

export function entryDocumentId({ schoolId, callId, entryId }: EntryKey): string {
  return documentId(schoolId, callId, entryId);
}

export function findCall(key: CallKey): Promise<Stored<CollectionCall> | null> {
  return getDocument<CollectionCall>('collectionCalls', callDocumentId(key));
}

/** All calls of a school: some a year. */
export async function readCalls(schoolId: string): Promise<CollectionCall[]> {
  return (await readAll<CollectionCall>('collectionCalls', { schoolId })).map(withoutId);
}

export async function readCallsChangedSince(schoolId: string, sinceMs: number): Promise<CollectionCall[]> {
  const changed = { schoolId, changedAtMs: command.gte(sinceMs) };
  return (await readAll<CollectionCall>('collectionCalls', changed)).map(withoutId);
}

/** The call as it stands, also when it stood before. */
export async function addCallOnce(
  call: CollectionCall,
): Promise<{ readonly inserted: boolean; readonly call: CollectionCall }> {
  const { inserted, document } = await insertOnce('collectionCalls', callDocumentId(call), call);
  return { inserted, call: withoutId(document) };
}

/** Changes a call in one transaction. The same call from `change`: nothing is written. */
export function changeCall(
  key: CallKey,
  change: (call: CollectionCall) => CollectionCall,
): Promise<CollectionCall | null> {
  const id = callDocumentId(key);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<CollectionCall>('collectionCalls', id);
    if (stored === null) return null;
    const call = withoutId(stored);
    const changed = change(call);
    if (changed !== call) await transaction.replace('collectionCalls', id, changed);
    return changed;
  });
}

/** Everything that was handed in to a call and not taken back, oldest first. */
export async function readEntries({ schoolId, callId }: CallKey): Promise<CollectionEntry[]> {
  const entries = await readAll<CollectionEntry>('collectionEntries', { schoolId, callId });
  return entries
    .map(withoutId)
    .filter(({ withdrawnAtMs }) => withdrawnAtMs === null)
    .sort((a, b) => a.handedInAtMs - b.handedInAtMs || (a.entryId < b.entryId ? -1 : 1));
}

/** What one person handed in, by call. */
export async function countOwnEntries(
  schoolId: string,
  memberId: string,
): Promise<ReadonlyMap<string, number>> {
  const own = await readAll<Pick<CollectionEntry, 'callId'>>(
    'collectionEntries',
    { schoolId, memberId, withdrawnAtMs: null },
    { callId: true },
  );
  const counts = new Map<string, number>();
  for (const { callId } of own) counts.set(callId, (counts.get(callId) ?? 0) + 1);
  return counts;
}

export function findEntry(key: EntryKey): Promise<Stored<CollectionEntry> | null> {
  return getDocument<CollectionEntry>('collectionEntries', entryDocumentId(key));
}

/**
 * Stores an entry as `decide` has it, in one transaction with the standing one (null: a new one). The same entry from it:
 * nothing is written. The platform's answers about pictures are written in transactions too, so neither loses the other.
 */
export async function changeEntry<Code extends string>(
  key: EntryKey,
  decide: (entry: CollectionEntry | null) => Result<CollectionEntry, Code>,
): Promise<Result<CollectionEntry, Code | 'notFound'>> {
  const id = entryDocumentId(key);
  if ((await findEntry(key)) === null) {
    const first = decide(null);
    if (!first.ok) return first;
    const { inserted } = await insertOnce('collectionEntries', id, first.data);
    if (inserted) return first;
  }
  return inTransaction(async (transaction): Promise<Result<CollectionEntry, Code | 'notFound'>> => {
    const stored = await transaction.get<CollectionEntry>('collectionEntries', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const entry = withoutId(stored);
    const decided = decide(entry);
    if (decided.ok && decided.data !== entry)
      await transaction.replace('collectionEntries', id, decided.data);
    return decided;
  });
}
