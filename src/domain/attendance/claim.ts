/**
 * A scanned token that reached the cloud after its slot: it proves when it was shown, the phone proves nothing.
 * It waits until the host has seen it. One document per session and member, `SCHOOL:SESSION:MEMBER`, with `.out` for leaving.
 */
export interface Claim {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly memberId: string;
  /** What the code is to prove; absent in claims of before check-out existed: having come. */
  readonly act?: 'checkIn' | 'checkOut';
  /** The mark of the phone that sent it. */
  readonly phone?: string;
  /** The slot whose code was scanned. */
  readonly slot: number;
  /** When the claim reached the cloud, server time. */
  readonly claimedAtMs: number;
  /** Set when it was accepted, rejected or needless; null while it waits. */
  readonly settledAtMs: number | null;
  /** Set when the host turned it down. */
  readonly rejected?: ClaimRejection;
}

export interface ClaimRejection {
  readonly byMemberId: string;
  readonly reason: string;
  readonly atMs: number;
}

export type RejectedClaim = Claim & { readonly rejected: ClaimRejection };

export function isRejected<One extends Claim>(claim: One): claim is One & RejectedClaim {
  return claim.rejected !== undefined;
}
