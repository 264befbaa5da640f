import type { Claim, ClaimRejection } from '@/domain/attendance/claim';
import { documentId, getDocument, insertOnce, readAll, type Stored, updateDocument } from '../documents';
import { inTransaction } from '../transaction';

type PersonKey = Pick<Claim, 'schoolId' | 'sessionId' | 'memberId'>;
type ClaimKey = PersonKey & Pick<Claim, 'act'>;

function claimId({ schoolId, sessionId, memberId, act }: ClaimKey): string {
  return documentId(schoolId, sessionId, act === 'checkOut' ? `${memberId}.out` : memberId);
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

/** Turns a claim down if it still waits; answers it as it stands then, whoever settled it and how. */
export function rejectWaiting(claim: ClaimKey, rejected: ClaimRejection): Promise<Claim | null> {
  return inTransaction(async (transaction) => {
    const standing = await transaction.get<Claim>('claims', claimId(claim));
    if (standing === null || standing.settledAtMs !== null) return standing;
    await transaction.update('claims', claimId(claim), { rejected, settledAtMs: rejected.atMs });
    return { ...standing, rejected };
  });
}

/** One person's claims for one session: of having come, and of having left. */
export async function findClaims(key: PersonKey): Promise<Stored<Claim>[]> {
  const acts = ['checkIn', 'checkOut'] as const;
  const found = await Promise.all(acts.map((act) => getDocument<Claim>('claims', claimId({ ...key, act }))));
  return found.filter((claim) => claim !== null);
}

export function readClaimsOf(schoolId: string, termId: string, memberId: string): Promise<Stored<Claim>[]> {
  return readAll<Claim>('claims', { schoolId, termId, memberId });
}

export function readClaimsOfSession(schoolId: string, sessionId: string): Promise<Stored<Claim>[]> {
  return readAll<Claim>('claims', { schoolId, sessionId });
}
