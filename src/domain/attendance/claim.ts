/**
 * A scanned token that reached the cloud after its slot: it proves when it was shown, the phone proves nothing.
 * It waits until the host has seen it. One document per session and member, `SCHOOL:SESSION:MEMBER`.
 */
export interface Claim {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly memberId: string;
  /** The slot whose code was scanned. */
  readonly slot: number;
  /** When the claim reached the cloud, server time. */
  readonly claimedAtMs: number;
  /** Set when it was accepted or needless; null while it waits. */
  readonly settledAtMs: number | null;
}
