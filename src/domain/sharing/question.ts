/** An answer as a traveller wrote it down. */
export interface QuestionAnswer {
  readonly text: string;
  /** Who answered, in words: 授课教师. Empty: the traveller. */
  readonly answeredBy: string;
  /** The traveller who brought it. */
  readonly byMemberId: string;
  readonly atMs: number;
  /** When its traveller put it right last; an audit line keeps what stood before. */
  readonly correctedAtMs: number | null;
}

/** A question on a trip. One document, `SCHOOL:TRIP:QUESTION`; travellers carry it to whoever speaks there. */
export interface Question {
  readonly schoolId: string;
  readonly tripId: string;
  /** `MEMBER-KEY` */
  readonly questionId: string;
  /** What it is about; null: the trip as a whole. */
  readonly postId: string | null;
  readonly memberId: string;
  /** Empty once it was withdrawn. Its words passed the platform's check before it was stored. */
  readonly text: string;
  readonly atMs: number;
  /** Which traveller says that it was handed on to the speaker. */
  readonly carried: { readonly byMemberId: string; readonly atMs: number } | null;
  readonly answer: QuestionAnswer | null;
  readonly withdrawnAtMs: number | null;
}

/** How far a question is: nobody took it up, it was handed on, it has its answer. */
export type QuestionState = 'open' | 'carried' | 'answered';

export function questionState({ carried, answer }: Pick<Question, 'carried' | 'answer'>): QuestionState {
  if (answer !== null) return 'answered';
  return carried === null ? 'open' : 'carried';
}

/** An answer's moment: its first, or its last correction's. Whoever corrects it names the one that was read. */
export function answerVersion({
  atMs,
  correctedAtMs,
}: Pick<QuestionAnswer, 'atMs' | 'correctedAtMs'>): number {
  return correctedAtMs ?? atMs;
}
