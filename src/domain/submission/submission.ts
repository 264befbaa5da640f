import type { WorkKind } from './work-kind';

export type SubmissionState = 'draft' | 'submitted' | 'returned' | 'approved' | 'rejected';

/** `pending`: nobody but the author sees the text. */
export type TextCheck = 'pending' | 'pass';

/** Who stands in a round when the platform's content check, and no person, sent a piece back. */
export const systemMemberId = 'system';

/** Text of each part by its part id. */
export type Parts = Readonly<Record<string, string>>;

/** `pending` and `risky` pictures are shown to their author alone. */
export type PhotoCheck = 'unchecked' | 'pending' | 'pass' | 'risky';

export interface Photo {
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly check: PhotoCheck;
}

/**
 * One member's piece for one duty. There is exactly one such document (its id is made of the two),
 * so a second tap, a resend or a second phone can never make a second piece.
 */
export interface Submission {
  readonly schoolId: string;
  readonly termId: string;
  /** `DUTY.MEMBER` */
  readonly submissionId: string;
  readonly dutyId: string;
  readonly memberId: string;
  readonly kind: WorkKind;
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
  /** True when the author leads the group, so that the piece goes one level up, to the office. */
  readonly authorLeads: boolean;
  readonly state: SubmissionState;
  /** Grows with each saved draft; two phones on one draft are told apart by it. */
  readonly revision: number;
  /** How many rounds (transitions) this piece has behind it; the next round's number. */
  readonly rounds: number;
  /** How often it was handed in: 第 n 稿. */
  readonly timesSubmitted: number;
  /** How often its approval was reversed; the n of its next `work` fact. */
  readonly timesReopened: number;
  readonly parts: Parts;
  /** Of all parts, white space not counted; kept so that lists need not carry the text. */
  readonly characters: number;
  readonly photos: readonly Photo[];
  /** Whether the text may be seen by others. */
  readonly textCheck: TextCheck;
  /** When checks that stayed silent are asked again; null while none is waited for. */
  readonly checksDueAtMs: number | null;
  readonly savedAtMs: number;
  /** The revision that the last handing-in made: a resend of that request carries an earlier one. */
  readonly submittedRevision: number | null;
  /** Decides whether the piece is late: what a reviewer returned and got again is not late because of the return. */
  readonly firstSubmittedAtMs: number | null;
  readonly submittedAtMs: number | null;
}

/** One transition of a piece, a document of its own, never changed: every version is kept. */
export interface Round {
  readonly schoolId: string;
  readonly termId: string;
  readonly submissionId: string;
  readonly dutyId: string;
  readonly authorId: string;
  /** From 0, without gaps. */
  readonly n: number;
  readonly act: 'submitted' | 'returned' | 'approved' | 'rejected' | 'reopened';
  readonly byMemberId: string;
  readonly atMs: number;
  /** What was handed in, for `submitted`. */
  readonly parts: Parts | null;
  readonly photos: readonly Photo[] | null;
  /** The reviewer's word, for everything else. */
  readonly remark: string;
  /** `approved`: what was judged. */
  readonly judgement: Judgement | null;
}

/** What a reviewer judges when approving a piece. */
export interface Judgement {
  /** 100–300, at most one decimal; 0 when the piece was late (credit only for a task done on time). */
  readonly creditsHundredths: number;
  readonly late: boolean;
  readonly offTopic: boolean;
  readonly missingParts: number;
  readonly lowQuality: 0 | 1 | 2;
}
