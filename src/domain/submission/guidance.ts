/** How an invitation ended: the expert found the piece ready, or it was taken back. */
export type GuidanceEnding = 'settled' | 'withdrawn';

/** One invitation of an expert to guide the author of one piece, a document of its own. */
export interface Guidance {
  readonly schoolId: string;
  readonly submissionId: string;
  /** From 0, without gaps: how many were invited for this piece before. */
  readonly n: number;
  readonly termId: string;
  readonly dutyId: string;
  readonly authorId: string;
  readonly expertId: string;
  readonly invitedBy: string;
  readonly invitedAtMs: number;
  /** What the expert is asked to look at. */
  readonly note: string;
  readonly state: 'open' | 'closed';
  readonly ending: GuidanceEnding | null;
  readonly endedBy: string | null;
  readonly endedAtMs: number | null;
}

/** Whether somebody is the invited expert of this invitation, now. */
export function guides(
  { memberId, schoolId }: { readonly memberId: string; readonly schoolId: string },
  guidance: Pick<Guidance, 'schoolId' | 'expertId' | 'state'> | null,
): boolean {
  return guidance?.state === 'open' && guidance.schoolId === schoolId && guidance.expertId === memberId;
}
