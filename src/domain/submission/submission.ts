import type { FileEnding, WorkKind } from './work-kind';

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

/** A photo of a piece, in the order that its author gave them. */
export interface PiecePhoto extends Photo {
  /** What its author wrote under it; empty for none. */
  readonly caption: string;
}

/** A document that belongs to a piece, as it was named on the author's phone. */
export interface PieceFile {
  readonly fileId: string;
  readonly name: string;
  readonly ending: FileEnding;
  readonly sizeBytes: number;
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
  /** Of the kinds that the duty asks for, the one that its author chose. */
  readonly kind: WorkKind;
  /** The version of the kind's form that it was handed in under last; while it is a draft, the newest counts. */
  readonly formVersion: number;
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
  /** What its author leads, so that the piece goes one level up: to the research group's leader, or to the office. */
  readonly authorLeads: AuthorLeads;
  readonly state: SubmissionState;
  /** Of a kind with two levels: 0 waits for the preparation group's leader, 1 for the research group's. Else 0. */
  readonly step: number;
  /** Whoever found it good at the first of two levels, and in whose stead: nobody decides at both. Absent before that. */
  readonly passedOnBy?: readonly string[];
  /** Until when a returned piece is asked for again; null while none is set. */
  readonly returnDueAtMs: number | null;
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
  readonly photos: readonly PiecePhoto[];
  readonly files: readonly PieceFile[];
  /** The author agrees that the whole school may read it, once it is approved. */
  readonly shares: boolean;
  /** When that was decided anew after it had been handed in, so that the library hears of it. Absent: never. */
  readonly sharesAtMs?: number;
  /** A leader recommended it (推荐). */
  readonly commendedAtMs: number | null;
  /** Who guides its author (专家指导); null while nobody is invited. */
  readonly expertId: string | null;
  /** Whether the text may be seen by others. */
  readonly textCheck: TextCheck;
  /** When checks that stayed silent are asked again; null while none is waited for. */
  readonly checksDueAtMs: number | null;
  /** Whether other pieces have passages in common with what was handed in last; null until it was looked for. */
  readonly likenessFound: boolean | null;
  /** When looking for such passages is taken up again, should it have been cut off; null when nothing is to be done. */
  readonly likenessDueAtMs: number | null;
  readonly savedAtMs: number;
  /** The revision that the last handing-in made: a resend of that request carries an earlier one. */
  readonly submittedRevision: number | null;
  /** Decides whether the piece is late: what a reviewer returned and got again is not late because of the return. */
  readonly firstSubmittedAtMs: number | null;
  readonly submittedAtMs: number | null;
}

/** Nobody's, a preparation group's, or a research group's leader. */
export type AuthorLeads = 'none' | 'preparation' | 'research';

export type RoundAct =
  | 'submitted'
  /** The author took it back before or after it was decided. */
  | 'withdrawn'
  | 'returned'
  /** The first of two levels found it good. */
  | 'passedOn'
  | 'approved'
  | 'rejected'
  /** An approval was reversed by the office. */
  | 'reopened'
  /** The invited expert said what to do next. */
  | 'guided'
  | 'commended';

/** One transition of a piece, a document of its own, never changed: every version is kept. */
export interface Round {
  readonly schoolId: string;
  readonly termId: string;
  readonly submissionId: string;
  readonly dutyId: string;
  readonly authorId: string;
  /** From 0, without gaps. */
  readonly n: number;
  readonly act: RoundAct;
  readonly byMemberId: string;
  readonly atMs: number;
  /** What was handed in, for `submitted`; for `guided`, what the expert says of each part. */
  readonly parts: Parts | null;
  readonly photos: readonly PiecePhoto[] | null;
  readonly files: readonly PieceFile[] | null;
  /** Of what was handed in: the kind and the version of its form. */
  readonly form: { readonly kind: WorkKind; readonly version: number } | null;
  /** Of a kind with two levels: which of them acted, or is to act on what was handed in. */
  readonly step: number;
  /** `returned`: until when it is asked for again. */
  readonly dueAtMs: number | null;
  /** The leader in whose stead a reviewer decided. Absent: in nobody's. */
  readonly inSteadOf?: string;
  /** The reviewer's word, for everything else. */
  readonly remark: string;
  /** `approved`: what was judged. `withdrawn`: what was judged before, if it had been approved; else null. */
  readonly judgement: Judgement | null;
  /** `submitted`: who guides the author then and waits for the new draft. */
  readonly expertId?: string;
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
