import type { Claim } from '@/domain/attendance/claim';
import { documentId, getDocument, insertOnce, readAll, type Stored, updateDocument } from '../documents';

type ClaimKey = Pick<Claim, 'schoolId' | 'sessionId' | 'memberId'>;

function claimId({ schoolId, sessionId, memberId }: ClaimKey): string {
  return documentId(schoolId, sessionId, memberId);
}

/** Adds a claim once; what stood already comes back, so that a phone that sends again meets its first claim. */
export async function addClaim(claim: Claim): Promise<Stored<Claim>> {
  const { document } = await insertOnce('claims', claimId(claim), claim);
  return document;
}

/** Takes a claim off the waiting list: it was accepted, or its member checked in otherwise. */
export async function settleClaim(claim: ClaimKey, atMs: number): Promise<void> {
  await updateDocument('claims', claimId(claim), { settledAtMs: atMs });
}

export function findClaim(key: ClaimKey): Promise<Stored<Claim> | null> {
  return getDocument<Claim>('claims', claimId(key));
}

export function readClaimsOf(schoolId: string, termId: string, memberId: string): Promise<Stored<Claim>[]> {
  return readAll<Claim>('claims', { schoolId, termId, memberId });
}

export function readClaimsOfSession(schoolId: string, sessionId: string): Promise<Stored<Claim>[]> {
  return readAll<Claim>('claims', { schoolId, sessionId });
}
