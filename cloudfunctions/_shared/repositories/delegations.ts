import { type Delegation, isRunning } from '@/domain/submission/delegation';
import { now } from '../clock';
import { documentId, getDocument, insertOnce, readAll, type Stored, updateDocument } from '../documents';

function delegationId({ schoolId, leaderId, n }: Pick<Delegation, 'schoolId' | 'leaderId' | 'n'>): string {
  return documentId(schoolId, leaderId, n);
}

/** Every delegation of a school that nobody ended before its day. One dependent step. */
export function readDelegations(schoolId: string): Promise<Stored<Delegation>[]> {
  return readAll<Delegation>('delegations', { schoolId, endedAtMs: null });
}

/** Every delegation that a school ever made: a few a term. */
export function readAllDelegations(schoolId: string): Promise<Stored<Delegation>[]> {
  return readAll<Delegation>('delegations', { schoolId });
}

/** All that one leader ever made: their number is the next one's. */
export function readDelegationsOf(schoolId: string, leaderId: string): Promise<Stored<Delegation>[]> {
  return readAll<Delegation>('delegations', { schoolId, leaderId });
}

/** For whom somebody decides today. One dependent step. */
export async function readRunningFor(schoolId: string, delegateId: string): Promise<Delegation[]> {
  const named = await readAll<Delegation>('delegations', { schoolId, delegateId });
  return named.filter((delegation) => isRunning(delegation, now()));
}

/** Adds a delegation once; answers what stands under its number then. */
export async function addDelegation(delegation: Delegation): Promise<Delegation> {
  const { document } = await insertOnce('delegations', delegationId(delegation), delegation);
  return document;
}

export function findDelegation(
  key: Pick<Delegation, 'schoolId' | 'leaderId' | 'n'>,
): Promise<Stored<Delegation> | null> {
  return getDocument<Delegation>('delegations', delegationId(key));
}

export async function endDelegationAt(
  key: Pick<Delegation, 'schoolId' | 'leaderId' | 'n'>,
  endedAtMs: number,
): Promise<void> {
  await updateDocument('delegations', delegationId(key), { endedAtMs });
}
